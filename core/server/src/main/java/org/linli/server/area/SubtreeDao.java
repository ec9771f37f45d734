package org.linli.server.area;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.server.data.CountAnewDao;

/** The SQL that brings a moved subtree, and the core's rows that lie in it, to where it is now. */
final class SubtreeDao {

    private static final List<String> FOLLOWERS = List.of("core_member", "core_run", "core_project");

    /** Gives a subtree its new paths. */
    void repath(Handle handle, TreePath from, TreePath to) {
        range(
                        handle.createUpdate("update core_area set path = :to || substr(path, :rest)"
                                + " where path >= :path and path < :end"),
                        from)
                .bind("to", to.text())
                .bind("rest", from.text().length() + 1)
                .execute();
    }

    /** Gives a subtree the levels it lies in now; a level that begins inside the subtree stays as it is. */
    void place(Handle handle, TreePath path, AreaLevel top, Place place) {
        range(
                        handle.createUpdate("update core_area set"
                                + " subdistrict_id = case when :fromSubdistrict = 1 then :subdistrict else"
                                + " subdistrict_id end,"
                                + " community_id = case when :fromCommunity = 1 then :community else community_id end,"
                                + " grid_id = case when :fromGrid = 1 then :grid else grid_id end"
                                + " where path >= :path and path < :end"),
                        path)
                .bind("fromSubdistrict", reaches(top, AreaLevel.SUBDISTRICT))
                .bind("subdistrict", place.subdistrictId())
                .bind("fromCommunity", reaches(top, AreaLevel.COMMUNITY))
                .bind("community", place.communityId())
                .bind("fromGrid", reaches(top, AreaLevel.GRID))
                .bind("grid", place.gridId())
                .execute();
    }

    /** Organizations lie where their area lies. */
    void organizations(Handle handle, TreePath path) {
        range(
                        handle.createUpdate("update core_organization set (subdistrict_id, community_id, grid_id) ="
                                + " (select a.subdistrict_id, a.community_id, a.grid_id from"
                                + " core_area a where a.id = area_id)"
                                + " where area_id in (select a.id from core_area a where a.path >="
                                + " :path and a.path < :end)"),
                        path)
                .execute();
    }

    /** Members lie where the home lies that they have had longest. */
    void residents(Handle handle, TreePath path) {
        range(
                        handle.createUpdate("update core_member set (subdistrict_id, community_id, grid_id) ="
                                + " (select a.subdistrict_id, a.community_id, a.grid_id from core_residence r"
                                + " join core_area a on a.id = r.area_id where r.member_id = core_member.id"
                                + " and r.until_on is null order by r.id limit 1)"
                                + " where id in (select r.member_id from core_residence r join core_area a"
                                + " on a.id = r.area_id"
                                + " where r.until_on is null and a.path >= :path and a.path < :end)"),
                        path)
                .execute();
    }

    /** Rows of members without a home, runs and projects know their community or grid only: they move with it. */
    void followers(Handle handle, AreaLevel moved, Place place) {
        if (moved == AreaLevel.COMMUNITY) {
            for (var table : FOLLOWERS) {
                handle.createUpdate("update " + table
                                + " set subdistrict_id = :subdistrict where community_id = :community")
                        .bind("subdistrict", place.subdistrictId())
                        .bind("community", place.communityId())
                        .execute();
            }
        } else if (moved == AreaLevel.GRID) {
            for (var table : FOLLOWERS) {
                handle.createUpdate("update " + table
                                + " set subdistrict_id = :subdistrict, community_id = :community where grid_id = :grid")
                        .bind("subdistrict", place.subdistrictId())
                        .bind("community", place.communityId())
                        .bind("grid", place.gridId())
                        .execute();
            }
        }
        CountAnewDao.all(handle);
    }

    private static Update range(Update update, TreePath path) {
        return update.bind("path", path.text()).bind("end", path.end());
    }

    private static int reaches(AreaLevel top, AreaLevel level) {
        return top.compareTo(level) >= 0 ? 1 : 0;
    }
}
