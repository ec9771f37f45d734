package org.linli.api.follow;

import org.jdbi.v3.core.Handle;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.area.Place;

/** The SQL by which rows go along with areas and members. */
final class FollowDao {

    private final Handle handle;
    private final Following rows;

    FollowDao(Handle handle, Following rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** Gives rows of a community or grid the place that it lies in now, at most so many at once; tells how many. */
    int moved(AreaMoved moved, int max) {
        var now = moved.place();
        if (moved.areaId() == now.gridId()) {
            return place(
                    "grid_id = :grid and (community_id <> :community or subdistrict_id <> :subdistrict)", now, max);
        }
        return moved.areaId() == now.communityId()
                ? place("community_id = :community and subdistrict_id <> :subdistrict", now, max)
                : 0;
    }

    private int place(String stale, Place now, int max) {
        return handle.createUpdate("update " + rows.table() + " set subdistrict_id = :subdistrict,"
                        + " community_id = :community where id in (select id from " + rows.table() + " where " + stale
                        + " limit :max)")
                .bind("subdistrict", now.subdistrictId())
                .bind("community", now.communityId())
                .bind("grid", now.gridId())
                .bind("max", max)
                .execute();
    }

    /** Gives rows of an area that has ended those that go on in its place; tells how many. */
    int merged(AreaMerged merged) {
        int renamed = renamed(rows.area(), merged.areaId(), merged.intoId());
        return rows.placed() ? renamed + replaced(merged.areaId(), merged.place()) : renamed;
    }

    private int replaced(long goneId, Place into) {
        return handle.createUpdate("update " + rows.table() + " set subdistrict_id = :subdistrict,"
                        + " community_id = case when community_id = :gone then :community else community_id end,"
                        + " grid_id = case when grid_id = :gone then :grid else grid_id end"
                        + " where subdistrict_id = :gone or community_id = :gone or grid_id = :gone")
                .bind("gone", goneId)
                .bind("subdistrict", into.subdistrictId())
                .bind("community", into.communityId())
                .bind("grid", into.gridId())
                .execute();
    }

    /** Puts another id in place of one; tells in how many rows. Without a column nothing is done. */
    int renamed(String column, long goneId, long keptId) {
        return column.isEmpty()
                ? 0
                : handle.createUpdate(
                                "update " + rows.table() + " set " + column + " = :kept where " + column + " = :gone")
                        .bind("gone", goneId)
                        .bind("kept", keptId)
                        .execute();
    }
}
