package org.linli.server.area;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.area.AreaLevel;
import org.linli.api.code.AreaCode;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;

/** A row of the list of areas. */
record AreaRow(long id, int level, String code, String name, String path, String parentName) {

    private static final AreaLevel[] LEVELS = AreaLevel.values();

    private static final String COLUMNS = "a.id, a.level, a.code, a.name, a.path, coalesce(p.name, '') as parent_name";
    private static final String TABLES = "core_area a left join core_area p on p.id = a.parent_id";

    /** Never led by: one level may hold the country. */
    private static final String LEVEL = "a.level + 0 = cast(:level as integer)";

    /** The root, whose code the deployment knows, with all below it; it may be given another path at any time. */
    private static final String WITHIN =
            "a.path >= (select r.path from core_area r where r.code = '%1$s' and r.code <> '')"
                    + " and a.path < (select substr(r.path, 1, length(r.path) - 1) || '0' from core_area r"
                    + " where r.code = '%1$s' and r.code <> '')";

    /** The areas of the deployment, in the order of the tree. */
    static ListView<AreaRow> own(SearchIndex index, AreaCode root) {
        return list("area.list", index, levels(AreaLevel.DISTRICT, AreaLevel.HOUSEHOLD))
                .where(WITHIN.formatted(root.digits()))
                .where("a.ended_on is null")
                .scoped(CorePermissions.AREA_READ, "a.subdistrict_id", "a.community_id", "a.grid_id")
                .sort("tree", "a.path", AreaRow::path, false);
    }

    /** The register of divisions, as far as it was imported: the country, perhaps. */
    static ListView<AreaRow> register(SearchIndex index) {
        return list("area.register", index, levels(AreaLevel.PROVINCE, AreaLevel.COMMUNITY))
                .where("a.code <> ''")
                .sort("code", "a.code", AreaRow::code, false);
    }

    private static ListView<AreaRow> list(String words, SearchIndex index, List<String> levels) {
        return ListView.of(words, AreaRow::read)
                .select(COLUMNS)
                .from(TABLES)
                .id("a.id", AreaRow::id)
                .column("name", row -> Cell.link(row.name, "/areas/" + row.id))
                .column("level", row -> Cell.state(word(LEVELS[row.level]), Tone.PLAIN))
                .column("code", row -> Cell.text(row.code))
                .column("parent", row -> Cell.text(row.parentName))
                .search("q", index, "a.id")
                .oneOf("level", LEVEL, levels);
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
                row.getString("path"),
                row.getString("parent_name"));
    }

    private static List<String> levels(AreaLevel from, AreaLevel to) {
        return IntStream.rangeClosed(from.ordinal(), to.ordinal())
                .mapToObj(String::valueOf)
                .toList();
    }
}
