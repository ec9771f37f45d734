package org.linli.server.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.procedure.OpenMove.Reason;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Who;
import org.linli.api.words.Word;

/**
 * Tells whether a viewer is one of those who may make a move of a run.
 *
 * @param related whether the viewer stands to the run in the relation of this key
 */
record Guard(Viewer viewer, Story story, Predicate<String> related) {

    /** The reasons why not; none when the viewer may. */
    List<Reason> closed(Who who) {
        if (who instanceof Who.AllOf all) {
            return all.all().stream().flatMap(one -> closed(one).stream()).toList();
        }
        if (who instanceof Who.AnyOf any) {
            return closed(any);
        }
        return one(who).stream().toList();
    }

    private List<Reason> closed(Who.AnyOf any) {
        var reasons = any.any().stream().map(this::closed).toList();
        if (reasons.isEmpty()) {
            return List.of(Reason.of("procedure.closed.by-itself"));
        }
        return reasons.stream().anyMatch(List::isEmpty)
                ? List.of()
                : reasons.stream().flatMap(List::stream).distinct().toList();
    }

    private Optional<Reason> one(Who who) {
        if (who instanceof Who.Anybody) {
            return Optional.empty();
        }
        if (who instanceof Who.Holds holds) {
            return unless(holds(holds.permission()), "procedure.closed.permission", permission(holds.permission()));
        }
        if (who instanceof Who.Undertaker) {
            return unless(actsFor(Stream.of(run().undertakerId())), "procedure.closed.undertaker");
        }
        if (who instanceof Who.CoHandler) {
            return unless(actsFor(story.busy()), "procedure.closed.co-handler");
        }
        if (who instanceof Who.Starter) {
            return unless(began(), "procedure.closed.starter");
        }
        if (who instanceof Who.Related related) {
            return unless(this.related.test(related.relation()), "procedure.closed.related");
        }
        return separate((Who.NotWhoDid) who);
    }

    private boolean holds(Permission permission) {
        var scope = viewer.scope(new Permission(story.procedure().parts().now(permission.key())));
        return scope.covers(run().place())
                || (run().undertakerId() != 0 && scope.coversOrganization(run().undertakerId()));
    }

    private boolean actsFor(Stream<Long> organizations) {
        var own = viewer.organizations();
        return organizations.anyMatch(id -> id != 0 && own.contains(id));
    }

    private boolean began() {
        var who = story.start().who();
        return viewer.signedIn() && (who.memberId() == viewer.memberId() || who.onBehalfOfId() == viewer.memberId());
    }

    private Optional<Reason> separate(Who.NotWhoDid not) {
        if (!viewer.signedIn()) {
            // somebody unknown cannot be shown to be somebody else
            return Optional.of(Reason.of("procedure.closed.signed-in"));
        }
        return not.moves().stream()
                .filter(move -> story.lastDid(move).equals(Optional.of(viewer.memberId())))
                .findFirst()
                .map(move -> Reason.of("procedure.closed.same-person", word(move)));
    }

    private Run run() {
        return story.run();
    }

    private Word permission(Permission permission) {
        return new Word("permission." + story.procedure().parts().now(permission.key()));
    }

    private Word word(String move) {
        return new Word(story.procedure().moveWords(move));
    }

    private static Optional<Reason> unless(boolean holds, String key, Object... args) {
        return holds ? Optional.empty() : Optional.of(Reason.of(key, args));
    }
}
