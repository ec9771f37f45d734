package org.linli.server.roster;

import java.util.List;
import org.linli.api.access.Viewer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;

/**
 * Which imports a viewer may see and act on: their own, and of what can be brought back all, when they may write
 * everywhere.
 */
record RosterSight(Rosters rosters, List<? extends RosterKind> kinds) {

    RosterSight(Rosters rosters, RosterKind kind) {
        this(rosters, List.of(kind));
    }

    /** The import of the address; 404 when the viewer may not know of it. */
    StoredRoster visible(Request request) {
        long id = request.id("id");
        return rosters.find(id)
                .filter(roster -> sees(request.viewer(), roster))
                .orElseThrow(() -> new NotFound("roster " + id));
    }

    /** What the import holds. Throws {@link NotFound} when that is gone. */
    RosterKind kind(StoredRoster roster) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(roster.kind()))
                .findFirst()
                .orElseThrow(() -> new NotFound("roster " + roster.kind()));
    }

    /** Those that the viewer may see, before an id, the latest first. */
    List<StoredRoster> history(Viewer viewer, long before, int limit) {
        return rosters.history(kinds, everywhere(viewer) ? 0 : viewer.memberId(), before, limit);
    }

    /** Whether the viewer looks after the whole district, whoever sent a roster. */
    private boolean everywhere(Viewer viewer) {
        return kinds.stream()
                .allMatch(kind ->
                        kind.undoable() && viewer.scope(kind.permission()).everywhere());
    }

    private boolean sees(Viewer viewer, StoredRoster roster) {
        boolean own = roster.sender().who().memberId() == viewer.memberId();
        return kinds.stream()
                .anyMatch(kind -> kind.key().equals(roster.kind())
                        && (own && viewer.may(kind.permission()) || everywhere(viewer)));
    }
}
