package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * One row of who is asking: the same person in each, with one grant that holds now; role "" when there is none.
 *
 * @param level ordinal of the level of the grant's area
 * @param areaPath path of the grant's area, or ""
 * @param organizationPath path of the organization that the grant is for, or ""
 */
record ViewerRow(
        long accountId,
        long memberId,
        String name,
        boolean elder,
        int unread,
        boolean keepsViews,
        long actingFor,
        long seenAt,
        String role,
        long areaId,
        int level,
        String areaPath,
        String organizationPath) {

    static ViewerRow read(ResultSet row, StatementContext context) throws SQLException {
        return new ViewerRow(
                row.getLong("account_id"),
                row.getLong("member_id"),
                row.getString("name"),
                row.getInt("elder") != 0,
                row.getInt("unread"),
                row.getBoolean("keeps_views"),
                row.getLong("acting_for"),
                row.getLong("seen_at"),
                row.getString("role"),
                row.getLong("area_id"),
                row.getInt("level"),
                row.getString("area_path"),
                row.getString("organization_path"));
    }
}
