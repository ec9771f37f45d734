package org.linli.server.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What the database knows of its own tables, and the versions of those who made them. */
final class SchemaDao {

    private final Handle handle;
    private final boolean postgres;

    SchemaDao(Handle handle, boolean postgres) {
        this.handle = handle;
        this.postgres = postgres;
    }

    /** The names of all tables, views and indexes. */
    Set<String> names() {
        String sql = postgres
                ? "select relname from pg_class where relnamespace = to_regnamespace(current_schema())"
                : "select name from sqlite_master";
        return Set.copyOf(handle.select(sql).mapTo(String.class).list());
    }

    boolean isEmpty() {
        return !names().contains("core_schema_version");
    }

    List<String> owners() {
        return isEmpty()
                ? List.of()
                : handle.select("select owner from core_schema_version")
                        .mapTo(String.class)
                        .list();
    }

    Optional<String> version(String owner) {
        return isEmpty()
                ? Optional.empty()
                : handle.select("select version from core_schema_version where owner = ?", owner)
                        .mapTo(String.class)
                        .findOne();
    }

    /** The number of the last script that was run for tables of this prefix, or 0. */
    int level(String prefix) {
        String history = prefix + "_schema";
        return names().contains(history)
                ? handle.select("select coalesce(max(cast(version as integer)), 0) from " + history + " where success")
                        .mapTo(Integer.class)
                        .one()
                : 0;
    }

    void putVersion(String owner, String version) {
        handle.execute(
                "insert into core_schema_version (owner, version) values (?, ?)"
                        + " on conflict (owner) do update set version = excluded.version",
                owner,
                version);
    }
}
