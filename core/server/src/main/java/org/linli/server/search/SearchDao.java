package org.linli.server.search;

import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** One search index's SQL, which differs between the two databases. */
sealed interface SearchDao permits SqliteSearchDao, PostgresSearchDao {

    int ROWS_AT_ONCE = 1_000;

    void make(Handle handle);

    void put(Handle handle, long id, List<String> tokens);

    void remove(Handle handle, long id);

    /** Hands on each row of the index in this database: its id and its tokens in their order. */
    long eachRow(Handle handle, ObjLongConsumer<String> row);

    /** Begins to bring the index together anew, so that nothing of what was removed stays in it. */
    void beginCompacting(Handle handle);

    /** Goes on with that by a small piece; false when it is done. */
    boolean compactMore(Handle handle);

    /** A condition that an id is among those found; the parameter's value comes from {@link #query}. */
    String condition(String idColumn, String parameterName);

    /** Hands on what a query finds; gives how many rows there are. */
    static long eachOf(Query query, ObjLongConsumer<String> row) {
        long rows = 0;
        try (var all = query.setFetchSize(ROWS_AT_ONCE)
                .map((found, context) -> new Row(found.getLong("id"), found.getString("tokens")))
                .iterator()) {
            for (; all.hasNext(); rows++) {
                var next = all.next();
                row.accept(Optional.ofNullable(next.tokens).orElse(""), next.id);
            }
        }
        return rows;
    }

    /** Tokens with a space between each two. */
    record Row(long id, String tokens) {}

    /** The value that finds texts which hold all phrases; tokens hold letters and digits only. */
    String query(List<List<String>> phrases);
}
