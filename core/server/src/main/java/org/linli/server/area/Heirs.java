package org.linli.server.area;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.AreaMerged;
import org.linli.api.data.Data;
import org.linli.api.follow.Following;
import org.linli.server.data.CountAnewDao;

/** Those of the core's rows that go along when an area is merged into another. */
final class Heirs {

    private static final List<Following> ROWS = List.of(
            Following.of("core_member").place(),
            Following.of("core_organization").place().area("area_id"),
            Following.of("core_run").place(),
            Following.of("core_project").place().area("area_id"),
            Following.of("core_erasure_request").place(),
            Following.of("core_residence").area("area_id"),
            Following.of("core_grant").area("area_id"));

    private Heirs() {}

    /** Gives all rows that lie in an area, or name it, to another. */
    static void takeOver(Data data, Handle handle, AreaNode into, AreaMerged merged) {
        ROWS.forEach(rows -> rows.follow(data, merged));
        var subtree = new SubtreeDao();
        subtree.organizations(handle, into.path());
        subtree.residents(handle, into.path());
        CountAnewDao.all(handle);
    }
}
