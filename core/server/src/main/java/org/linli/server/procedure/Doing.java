package org.linli.server.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Nobody;
import org.linli.api.access.Viewer;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.MoveRow.Said;
import org.linli.server.procedure.ProcedureEngine.Ground;

/** What making a move does, each kind by its rule. */
record Doing(Ground ground, Story story, Move move, Viewer viewer) {

    private static final Said NOTHING = new Said(false, "", Map.of(), List.of());

    Done by(ActingAs who, Details details, Said said) {
        boolean on = leads();
        return new Done(
                move.key(),
                move.kind(),
                on ? move.to() : story.run().step(),
                undertaker(details),
                who,
                term(details),
                organizations(details),
                said,
                on ? move.effects() : List.of());
    }

    /** The engine makes the move. */
    static Done byItself(Ground ground, Story story, Move move) {
        return new Doing(ground, story, move, Nobody.VIEWER).by(ActingAs.SYSTEM, Details.NONE, NOTHING);
    }

    /** Only the last signature of a committee leads on. */
    private boolean leads() {
        return move.kind() != Kind.TOGETHER
                || story.signed(move.key()).size() + 1 >= move.bound().times();
    }

    private long undertaker(Details details) {
        if (move.kind() == Kind.UPWARD) {
            return ground.above(story.run().undertakerId());
        }
        return details.undertakerId() == 0 ? story.run().undertakerId() : details.undertakerId();
    }

    private Optional<Term> term(Details details) {
        return switch (move.kind()) {
            case ASK_EXTENSION, FORWARD, BACK, REOPEN -> details.term();
            case GRANT_EXTENSION -> story.asked().flatMap(MoveRow::term);
            default -> Optional.empty();
        };
    }

    private List<Long> organizations(Details details) {
        return switch (move.kind()) {
            case INVITE -> details.organizationIds().stream().distinct().toList();
            case PART_DONE -> List.of(own());
            default -> List.of();
        };
    }

    /** The co-handler for which the viewer acts. */
    private long own() {
        long now = viewer.actingAs().organizationId();
        var own = story.busy().filter(viewer.organizations()::contains).toList();
        return own.contains(now) ? now : own.get(0);
    }
}
