package org.linli.server.roster;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.server.area.TreePath;

/** The SQL that finds areas of the district's own by their names; two are enough to know that a name is not enough. */
final class NamedAreaDao {

    private static final int ENOUGH = 2;
    private static final AreaLevel[] LEVELS = AreaLevel.values();
    private static final String SELECT = "select a.id, a.level, a.code, a.name, a.parent_id, a.path from core_area a ";
    private static final String NAMED =
            " and a.level + 0 = :level and a.name = :name and a.ended_on is null" + " order by a.id limit " + ENOUGH;

    List<Area> children(Handle handle, long parentId, AreaLevel level, String name) {
        return handle.createQuery(SELECT + "where a.parent_id = :parent" + NAMED)
                .bind("parent", parentId)
                .bind("level", level.ordinal())
                .bind("name", name)
                .map((row, context) -> area(row))
                .list();
    }

    List<Area> within(Handle handle, Area above, AreaLevel level, String name) {
        var path = new TreePath(above.path());
        return handle.createQuery(SELECT + "where a.path > :path and a.path < :end" + NAMED)
                .bind("path", path.text())
                .bind("end", path.end())
                .bind("level", level.ordinal())
                .bind("name", name)
                .map((row, context) -> area(row))
                .list();
    }

    private static Area area(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Area(
                row.getLong("id"),
                LEVELS[row.getInt("level")],
                row.getString("code"),
                row.getString("name"),
                row.getLong("parent_id"),
                row.getString("path"));
    }
}
