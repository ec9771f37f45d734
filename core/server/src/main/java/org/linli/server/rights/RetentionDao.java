package org.linli.server.rights;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** All SQL of the days that the district has set for classes of data. */
final class RetentionDao {

    private final Handle handle;

    RetentionDao(Handle handle) {
        this.handle = handle;
    }

    /** By the class's key; at most as many as classes were ever declared. */
    Map<String, Integer> days() {
        return handle
                .createQuery("select key, days from core_retention")
                .map((row, context) -> Map.entry(row.getString("key"), row.getInt("days")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void set(String key, int days) {
        handle.createUpdate("insert into core_retention (key, days) values (:key, :days)"
                        + " on conflict (key) do update set days = excluded.days")
                .bind("key", key)
                .bind("days", days)
                .execute();
    }
}
