package org.linli.server.roster;

import java.util.Arrays;
import org.linli.api.access.Viewer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;

/** Which imports a viewer may see and act on: their own, and all of a kind where they may write everywhere. */
final class RosterSight {

    private final Rosters rosters;

    RosterSight(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The import of the address; 404 when the viewer may not know of it. */
    StoredRoster visible(Request request) {
        long id = request.id("id");
        return rosters.find(id)
                .filter(roster -> sees(request.viewer(), roster))
                .orElseThrow(() -> new NotFound("roster " + id));
    }

    /** Whether the viewer looks after the whole district, whoever sent a roster. */
    static boolean everywhere(Viewer viewer) {
        return Arrays.stream(RosterKind.values())
                .allMatch(kind -> viewer.scope(kind.permission()).everywhere());
    }

    private static boolean sees(Viewer viewer, StoredRoster roster) {
        boolean own = roster.sender().who().memberId() == viewer.memberId();
        return own && viewer.may(roster.kind().permission()) || everywhere(viewer);
    }
}
