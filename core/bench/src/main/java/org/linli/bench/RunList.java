package org.linli.bench;

import gg.jte.output.Utf8ByteOutput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.search.SearchIndex;
import org.linli.api.words.Words;
import org.linli.server.list.ListAsk;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListQuery;
import org.linli.server.list.ListTable;
import org.linli.server.words.Bundles;

/** A list of open runs by due date, declared as a plugin declares its own. */
final class RunList {

    private static final Permission READ = new Permission("bench.run.read");

    private final Words words = Bundles.core().in(Bundles.CHINESE);
    private final ListView<Row> list;
    private final Data data;

    record Row(long id, String number, String community, long dueAt) {

        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(row.getLong("id"), row.getString("number"), row.getString("name"), row.getLong("due_at"));
        }
    }

    RunList(Data data, SearchIndex index) {
        this.data = data;
        this.list = ListView.of("bench.run", Row::read)
                .select("r.id, r.number, r.due_at, coalesce(a.name, '') as name")
                .from("api_run r left join api_area a on a.id = r.community_id")
                .where("r.ended_at = 0")
                .id("r.id", Row::id)
                .scoped(READ, "r.subdistrict_id", "r.community_id", "r.grid_id")
                .ofOrganizations("r.undertaker_id")
                .column("number", row -> Cell.link(row.number, "/bench/" + row.id))
                .column("place", row -> Cell.text(row.community))
                .column("due", row -> Cell.moment(Optional.of(Instant.ofEpochMilli(row.dueAt))))
                .sort("due", "r.due_at", Row::dueAt, false)
                .search("q", index, "r.id");
    }

    /** A page, read and rendered; the query as in an address. */
    byte[] page(ListContext context, Map<String, String> query) {
        var ask = ListAsk.of(list, "/bench", key -> query.getOrDefault(key, ""));
        var rows = data.read(handle -> new ListQuery<>(ask, context).page(handle));
        if (rows.rows().isEmpty()) {
            throw new IllegalStateException("nothing is found by " + query);
        }
        var output = new Utf8ByteOutput();
        new ListTable(rows, context, words).content().writeTo(output);
        return output.toByteArray();
    }
}
