package org.linli.server.data;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What SQLite finds wrong with its own file; at most a hundred of each. */
final class IntegrityDao {

    private static final int FOUND_MAX = 100;

    private final Handle handle;

    IntegrityDao(Handle handle) {
        this.handle = handle;
    }

    List<String> pages() {
        return handle.select("select integrity_check from pragma_integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .list();
    }

    List<String> references() {
        return handle.createQuery("select \"table\", \"rowid\", \"parent\" from pragma_foreign_key_check limit :max")
                .bind("max", FOUND_MAX)
                .map((row, context) -> row.getString(1) + " row " + row.getString(2) + " refers to a row of "
                        + row.getString(3) + " that is not there")
                .list();
    }
}
