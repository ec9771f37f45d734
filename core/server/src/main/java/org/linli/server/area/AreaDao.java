package org.linli.server.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;

/** The SQL of the tree of areas. */
final class AreaDao {

    static final String COLUMNS = "a.id, a.level, a.code, a.name, a.parent_id, a.path, a.subdistrict_id,"
            + " a.community_id, a.grid_id, a.official_name, a.official_parent_id, a.hand_named, a.hand_placed";

    private static final AreaLevel[] LEVELS = AreaLevel.values();
    private static final String SELECT = "select " + COLUMNS + " from core_area a ";

    Optional<AreaNode> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where a.id = :id")
                .bind("id", id)
                .map(AreaDao::read)
                .findOne();
    }

    Optional<AreaNode> withCode(Handle handle, String code) {
        return withCodes(handle, List.of(code)).values().stream().findFirst();
    }

    /** The areas that have these codes, at most 2,000 of them, by code. */
    Map<String, AreaNode> withCodes(Handle handle, Collection<String> codes) {
        var found = new LinkedHashMap<String, AreaNode>();
        if (!codes.isEmpty()) {
            handle.createQuery(SELECT + "where a.code <> '' and a.code in (<codes>)")
                    .bindList("codes", codes)
                    .map(AreaDao::read)
                    .forEach(node -> found.put(node.area().code(), node));
        }
        return found;
    }

    List<AreaNode> children(Handle handle, long parentId, int limit) {
        return handle.createQuery(SELECT + "where a.parent_id = :parent and a.ended_on is null"
                        + " order by a.name, a.id limit :limit")
                .bind("parent", parentId)
                .bind("limit", limit)
                .map(AreaDao::read)
                .list();
    }

    boolean childNamed(Handle handle, long parentId, String name) {
        return handle.createQuery("select 1 from core_area where parent_id = :parent and name = :name"
                        + " and ended_on is null limit 1")
                .bind("parent", parentId)
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Those of a level below a path. The path's index leads: a level may hold the country. */
    List<AreaNode> ofLevel(Handle handle, TreePath root, AreaLevel level, int limit) {
        return handle.createQuery(SELECT
                        + "where a.path >= :path and a.path < :end and a.level + 0 = :level and a.ended_on is null"
                        + " order by a.code, a.name, a.id limit :limit")
                .bind("path", root.text())
                .bind("end", root.end())
                .bind("level", level.ordinal())
                .bind("limit", limit)
                .map(AreaDao::read)
                .list();
    }

    List<AreaNode> all(Handle handle, Collection<Long> ids) {
        return handle.createQuery(SELECT + "where a.id in (<ids>) order by a.path")
                .bindList("ids", ids)
                .map(AreaDao::read)
                .list();
    }

    void insert(Handle handle, Collection<AreaNode> nodes) {
        var batch = handle.prepareBatch("insert into core_area (id, level, code, name, parent_id, path, subdistrict_id,"
                + " community_id, grid_id, official_name, official_parent_id, hand_named, hand_placed)"
                + " values (:id, :level,"
                + " :code, :name, :parent, :path, :subdistrict, :community, :grid, :officialName, :officialParent,"
                + " :handNamed, :handPlaced)");
        for (var node : nodes) {
            var area = node.area();
            batch.bind("id", area.id())
                    .bind("level", area.level().ordinal())
                    .bind("code", area.code())
                    .bind("name", area.name())
                    .bind("parent", area.parentId())
                    .bind("path", area.path())
                    .bind("subdistrict", node.place().subdistrictId())
                    .bind("community", node.place().communityId())
                    .bind("grid", node.place().gridId())
                    .bind("officialName", node.officialName())
                    .bind("officialParent", node.officialParentId())
                    .bind("handNamed", node.handNamed() ? 1 : 0)
                    .bind("handPlaced", node.handPlaced() ? 1 : 0)
                    .add();
        }
        batch.execute();
    }

    void rename(Handle handle, long id, String name, boolean byHand) {
        handle.createUpdate("update core_area set name = :name, hand_named = :hand where id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("hand", byHand ? 1 : 0)
                .execute();
    }

    void official(Handle handle, long id, String name, long parentId) {
        handle.createUpdate("update core_area set official_name = :name, official_parent_id = :parent where id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("parent", parentId)
                .execute();
    }

    void placed(Handle handle, long id, long parentId, boolean byHand) {
        handle.createUpdate("update core_area set parent_id = :parent, hand_placed = :hand where id = :id")
                .bind("id", id)
                .bind("parent", parentId)
                .bind("hand", byHand ? 1 : 0)
                .execute();
    }

    static AreaNode read(ResultSet row, StatementContext context) throws SQLException {
        var area = new Area(
                row.getLong("id"),
                LEVELS[row.getInt("level")],
                row.getString("code"),
                row.getString("name"),
                row.getLong("parent_id"),
                row.getString("path"));
        var place = new Place(row.getLong("subdistrict_id"), row.getLong("community_id"), row.getLong("grid_id"));
        return new AreaNode(
                area,
                place,
                row.getString("official_name"),
                row.getLong("official_parent_id"),
                row.getInt("hand_named") == 1,
                row.getInt("hand_placed") == 1);
    }
}
