package org.linli.server.area;

import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;

/** Moves an area with all below it, within the act that the handle belongs to. */
final class Subtree {

    private final AreaDao areas = new AreaDao();
    private final SubtreeDao dao = new SubtreeDao();

    /** Puts the area under the parent and gives the levels that it lies in now. */
    Place move(Handle handle, AreaNode node, AreaNode parent, boolean byHand) {
        var level = node.area().level();
        var path = parent.path().child(node.id());
        var moved = new Area(node.id(), level, node.area().code(), node.area().name(), parent.id(), path.text());
        var place = AreaNode.within(parent.place(), moved);
        areas.placed(handle, node.id(), parent.id(), byHand);
        dao.repath(handle, node.path(), path);
        if (!place.equals(node.place())) {
            dao.place(handle, path, level, place);
            dao.organizations(handle, path);
            dao.followers(handle, level, place);
            if (level.compareTo(AreaLevel.GRID) > 0) {
                dao.residents(handle, path);
            }
        }
        return place;
    }
}
