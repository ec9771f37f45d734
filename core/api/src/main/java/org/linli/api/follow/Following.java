package org.linli.api.follow;

import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.data.Data;
import org.linli.api.member.MemberMerged;

/**
 * A table of a plugin whose rows go along with the areas and members that they name, for
 * {@link org.linli.api.Setup#follow}. Each act may be done twice without harm.
 *
 * @param table its name; it has a column {@code id}
 * @param placed whether it has the columns {@code subdistrict_id}, {@code community_id} and {@code grid_id}
 * @param area a column with the id of an area of whatever level, or ""
 * @param member a column with the id of a member, or ""
 */
public record Following(String table, boolean placed, String area, String member) {

    private static final int ROWS_AT_ONCE_MAX = 2_000;

    /** Begins with a table that names nothing yet. */
    public static Following of(String table) {
        return new Following(table, false, "", "");
    }

    /** Its rows carry a place, in the columns {@code subdistrict_id}, {@code community_id} and {@code grid_id}. */
    public Following place() {
        return new Following(table, true, area, member);
    }

    /** This column of its rows names an area. */
    public Following area(String column) {
        return new Following(table, placed, column, member);
    }

    /** This column of its rows names a member. */
    public Following member(String column) {
        return new Following(table, placed, area, column);
    }

    /** Rows go with the community or grid that they lie in when it gets another parent; in acts of 2,000 rows. */
    public void follow(Data data, AreaMoved moved) {
        boolean more = placed;
        while (more) {
            more = data.act(handle -> new FollowDao(handle, this).moved(moved, ROWS_AT_ONCE_MAX) == ROWS_AT_ONCE_MAX);
        }
    }

    /** Rows of an area that has ended lie in the area that goes on. */
    public void follow(Data data, AreaMerged merged) {
        data.act(handle -> new FollowDao(handle, this).merged(merged));
    }

    /** Rows of somebody who was known twice stand under the member who was kept. */
    public void follow(Data data, MemberMerged merged) {
        data.act(handle -> new FollowDao(handle, this).renamed(member, merged.goneId(), merged.memberId()));
    }
}
