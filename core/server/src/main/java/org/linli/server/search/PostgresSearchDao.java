package org.linli.server.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * A table of tsvectors under a GIN index. Vectors and queries are given as they are and not parsed from text, so the
 * database's locale has no say in what a token is.
 */
record PostgresSearchDao(String table) implements SearchDao {

    @Override
    public void make(Handle handle) {
        handle.execute("create table if not exists " + table + " (id bigint primary key, tokens tsvector not null)");
        handle.execute("create index if not exists " + table + "_tokens on " + table + " using gin (tokens)");
    }

    @Override
    public void put(Handle handle, long id, List<String> tokens) {
        String vector = IntStream.range(0, tokens.size())
                .mapToObj(place -> "'" + tokens.get(place) + "':" + (place + 1))
                .collect(joining(" "));
        handle.createUpdate("insert into " + table + " (id, tokens) values (:id, cast(:tokens as tsvector))"
                        + " on conflict (id) do update set tokens = excluded.tokens")
                .bind("id", id)
                .bind("tokens", vector)
                .execute();
    }

    @Override
    public void remove(Handle handle, long id) {
        handle.createUpdate("delete from " + table + " where id = :id")
                .bind("id", id)
                .execute();
    }

    @Override
    public long eachRow(Handle handle, ObjLongConsumer<String> row) {
        return SearchDao.eachOf(
                handle.createQuery("select id, (select string_agg(t.lexeme, ' ' order by place)"
                        + " from unnest(tokens) as t, unnest(t.positions) as place) as tokens from " + table),
                row);
    }

    /** Nothing: what was removed goes with the row, when the database vacuums. */
    @Override
    public void beginCompacting(Handle handle) {}

    @Override
    public boolean compactMore(Handle handle) {
        return false;
    }

    @Override
    public String condition(String idColumn, String parameterName) {
        return idColumn + " in (select id from " + table + " where tokens @@ cast(:" + parameterName + " as tsquery))";
    }

    @Override
    public String query(List<List<String>> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.stream().map(token -> "'" + token + "'").collect(joining(" <-> ")))
                .collect(joining(" & "));
    }
}
