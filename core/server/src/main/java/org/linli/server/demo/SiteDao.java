package org.linli.server.demo;

import org.jdbi.v3.core.Handle;

/** SQL of what a site remembers of itself. */
final class SiteDao {

    private SiteDao() {}

    /** The value, or "". */
    static String value(Handle handle, String key) {
        return handle.createQuery("select value from core_site where key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    static int put(Handle handle, String key, String value) {
        return handle.execute(
                "insert into core_site (key, value) values (?, ?)"
                        + " on conflict (key) do update set value = excluded.value",
                key,
                value);
    }
}
