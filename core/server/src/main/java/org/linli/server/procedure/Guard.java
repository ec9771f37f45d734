package org.linli.server.procedure;

import java.util.Optional;
import java.util.function.Function;
import org.linli.api.access.Viewer;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Who;

/**
 * Tells whether a viewer is one of those who may make a move of a run.
 *
 * @param whoDid the member who made a move last, 0 for somebody who was not signed in
 */
record Guard(Viewer viewer, Run run, Function<String, Optional<Long>> whoDid) {

    /** The message key of the first reason why not, or "". */
    String closedBecause(Who who) {
        if (who instanceof Who.Holds holds) {
            return holds(holds) ? "" : "procedure.closed.permission";
        }
        if (who instanceof Who.NotWhoDid not) {
            return separate(not);
        }
        if (who instanceof Who.AllOf all) {
            return all.all().stream()
                    .map(this::closedBecause)
                    .filter(reason -> !reason.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    private boolean holds(Who.Holds holds) {
        var scope = viewer.scope(holds.permission());
        return scope.covers(run.place()) || (run.undertakerId() != 0 && scope.coversOrganization(run.undertakerId()));
    }

    private String separate(Who.NotWhoDid not) {
        if (!viewer.signedIn()) {
            // somebody unknown cannot be shown to be somebody else
            return "procedure.closed.signed-in";
        }
        return whoDid.apply(not.move()).equals(Optional.of(viewer.memberId())) ? "procedure.closed.same-person" : "";
    }
}
