package org.linli.server.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jdbi.v3.core.Handle;

/** A contentless FTS5 table: it keeps where tokens are, and no text. */
record SqliteSearchDao(String table) implements SearchDao {

    private static final int PAGES_AT_ONCE = 500;

    @Override
    public void make(Handle handle) {
        handle.execute("create virtual table if not exists " + table
                + " using fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'unicode61')");
    }

    @Override
    public void put(Handle handle, long id, List<String> tokens) {
        remove(handle, id);
        handle.createUpdate("insert into " + table + " (rowid, tokens) values (:id, :tokens)")
                .bind("id", id)
                .bind("tokens", String.join(" ", tokens))
                .execute();
    }

    @Override
    public void remove(Handle handle, long id) {
        handle.createUpdate("delete from " + table + " where rowid = :id")
                .bind("id", id)
                .execute();
    }

    /** The handle must be able to make temporary tables, and is of nobody else. */
    @Override
    public long eachRow(Handle handle, ObjLongConsumer<String> row) {
        handle.execute("pragma temp_store = file"); // what is sorted may be more than the memory holds
        handle.execute("create virtual table temp.instances using fts5vocab ('main', '" + table + "', 'instance')");
        try {
            return SearchDao.eachOf(
                    handle.createQuery("select doc as id, group_concat(term, ' ' order by offset) as tokens"
                            + " from temp.instances group by doc"),
                    row);
        } finally {
            handle.execute("drop table temp.instances");
        }
    }

    @Override
    public void beginCompacting(Handle handle) {
        merge(handle, -PAGES_AT_ONCE);
    }

    /** As the manual of FTS5 says: a merge that changes fewer than two rows had nothing to do. */
    @Override
    public boolean compactMore(Handle handle) {
        long before = changes(handle);
        merge(handle, PAGES_AT_ONCE);
        return changes(handle) - before >= 2;
    }

    private void merge(Handle handle, int pages) {
        handle.execute("insert into " + table + " (" + table + ", rank) values ('merge', ?)", pages);
    }

    private static long changes(Handle handle) {
        return handle.createQuery("select total_changes()").mapTo(Long.class).one();
    }

    @Override
    public String condition(String idColumn, String parameterName) {
        return idColumn + " in (select rowid from " + table + " where " + table + " match :" + parameterName + ")";
    }

    @Override
    public String query(List<List<String>> phrases) {
        return phrases.stream()
                .map(phrase -> '"' + String.join(" ", phrase) + '"')
                .collect(joining(" "));
    }
}
