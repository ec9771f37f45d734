package org.linli.server.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.area.AreaLevel;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;

/** A row of the list of areas. */
record AreaRow(long id, int level, String code, String name, String parentName) {

    private static final AreaLevel[] LEVELS = AreaLevel.values();

    /** Never led by: one level may hold the country. */
    private static final String LEVEL = "a.level + 0 = cast(:level as integer)";

    /** The list of areas; the whole country when its register was imported, for those who hold the permission everywhere. */
    static ListView<AreaRow> list(SearchIndex index) {
        return ListView.of("area.list", AreaRow::read)
                .select("a.id, a.level, a.code, a.name, coalesce(p.name, '') as parent_name")
                .from("core_area a left join core_area p on p.id = a.parent_id")
                .id("a.id", AreaRow::id)
                .scoped(CorePermissions.AREA_READ, "a.subdistrict_id", "a.community_id", "a.grid_id")
                .column("name", row -> Cell.link(row.name, "/areas/" + row.id))
                .column("level", row -> Cell.state(word(LEVELS[row.level]), Tone.PLAIN))
                .column("code", row -> Cell.text(row.code))
                .column("parent", row -> Cell.text(row.parentName))
                .search("q", index, "a.id")
                .oneOf("level", LEVEL, levels())
                .sort("newest", "a.id", AreaRow::id, true);
    }

    /** The message key of a level's name. */
    static String word(AreaLevel level) {
        return "area.level." + level.name();
    }

    static AreaRow read(ResultSet row, StatementContext context) throws SQLException {
        return new AreaRow(
                row.getLong("id"),
                row.getInt("level"),
                row.getString("code"),
                row.getString("name"),
                row.getString("parent_name"));
    }

    private static List<String> levels() {
        return Arrays.stream(LEVELS)
                .map(level -> String.valueOf(level.ordinal()))
                .toList();
    }
}
