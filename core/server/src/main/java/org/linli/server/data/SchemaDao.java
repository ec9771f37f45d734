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

    /** Drops the tables, views and search indexes of an owner, and forgets its version; never those of another. */
    void drop(String owner) {
        String prefix = Migrations.prefix(owner);
        if (owners().stream()
                .anyMatch(o -> !o.equals(owner) && Migrations.prefix(o).equals(prefix))) {
            return;
        }
        if (!postgres) {
            handle.execute("pragma defer_foreign_keys = on"); // they go in any order
        }
        for (String kind : List.of("view", "table")) {
            for (String name : made(kind, prefix + "_")) {
                handle.execute("drop " + kind + " if exists " + name + (postgres ? " cascade" : ""));
            }
        }
        handle.execute("delete from core_schema_version where owner = ?", owner);
    }

    /** A search index of SQLite comes before the tables behind it, which go with it. */
    private List<String> made(String kind, String prefix) {
        String all = postgres
                ? "select cast(relname as text) as name from pg_class"
                        + " where relnamespace = to_regnamespace(current_schema()) and relkind = :kind"
                : "select name from sqlite_master where type = :kind";
        return handle.createQuery("select name from (" + all + ") made where substr(name, 1, length(:own)) = :own"
                        + " or substr(name, 1, length(:search)) = :search order by name")
                .bind("kind", postgres ? kind.equals("view") ? "v" : "r" : kind)
                .bind("own", prefix)
                .bind("search", "search_" + prefix)
                .mapTo(String.class)
                .list();
    }

    void putVersion(String owner, String version) {
        handle.execute(
                "insert into core_schema_version (owner, version) values (?, ?)"
                        + " on conflict (owner) do update set version = excluded.version",
                owner,
                version);
    }
}
