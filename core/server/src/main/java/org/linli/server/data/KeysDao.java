package org.linli.server.data;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * All SQL by which the tables of one owner are filled in any order: foreign keys are looked at when all rows are there,
 * and ids that the database gives go on after those.
 */
final class KeysDao {

    private static final String FOREIGN =
            "select cast(cast(k.conrelid as regclass) as text) || ' alter constraint ' || quote_ident(k.conname)"
                    + " from pg_constraint k join pg_class t on t.oid = k.conrelid"
                    + " where k.contype = 'f' and not k.condeferrable"
                    + " and t.relnamespace = to_regnamespace(current_schema())"
                    + " and substr(t.relname, 1, length(:prefix)) = :prefix";
    private static final String COUNTED = "select quote_ident(table_name) as its_table, quote_ident(column_name) as its"
            + " from information_schema.columns where table_schema = current_schema()"
            + " and substr(table_name, 1, length(:prefix)) = :prefix"
            + " and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null";

    private final Handle handle;
    private final boolean postgres;
    private final String prefix;
    private List<String> deferred = List.of();

    KeysDao(Handle handle, boolean postgres, String prefix) {
        this.handle = handle;
        this.postgres = postgres;
        this.prefix = prefix;
    }

    /** From now on foreign keys are looked at later: on SQLite with the commit. */
    void defer() {
        if (postgres) {
            deferred = handle.createQuery(FOREIGN)
                    .bind("prefix", prefix)
                    .mapTo(String.class)
                    .list();
            alter("deferrable initially deferred");
        } else {
            handle.execute("pragma defer_foreign_keys = on");
        }
    }

    /** Throws when a key does not hold; afterwards they are as the scripts have made them. */
    void check() {
        if (postgres) {
            handle.execute("set constraints all immediate");
            alter("not deferrable");
            handle.createQuery(COUNTED)
                    .bind("prefix", prefix)
                    .map((row, context) -> setting(row.getString("its_table"), row.getString("its")))
                    .list()
                    .forEach(sql -> handle.select(sql).mapTo(Long.class).findOne());
        }
    }

    private void alter(String how) {
        deferred.forEach(key -> handle.execute("alter table " + key + " " + how));
    }

    private static String setting(String table, String column) {
        return "select setval(pg_get_serial_sequence('" + table + "', '" + column + "'), max(" + column + ")) from "
                + table;
    }
}
