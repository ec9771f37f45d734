package org.linli.server.data;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All SQL of idempotency keys. */
final class IdempotencyDao {

    private final Handle handle;

    IdempotencyDao(Handle handle) {
        this.handle = handle;
    }

    /** What a key stands for. */
    record Known(String inputHash, String location) {}

    Optional<Known> find(String actor, String route, String key, long since) {
        return handle.createQuery("select input_hash, location from core_idempotency"
                        + " where actor = :actor and route = :route and key = :key and at >= :since")
                .bind("actor", actor)
                .bind("route", route)
                .bind("key", key)
                .bind("since", since)
                .map((row, context) -> new Known(row.getString("input_hash"), row.getString("location")))
                .findOne();
    }

    void insert(String actor, String route, String key, Known known, long at) {
        handle.createUpdate("insert into core_idempotency (actor, route, key, input_hash, location, at)"
                        + " values (:actor, :route, :key, :inputHash, :location, :at)")
                .bind("actor", actor)
                .bind("route", route)
                .bind("key", key)
                .bind("inputHash", known.inputHash())
                .bind("location", known.location())
                .bind("at", at)
                .execute();
    }

    void forget(String actor, String route, String key, long before) {
        handle.createUpdate("delete from core_idempotency"
                        + " where actor = :actor and route = :route and key = :key and at < :before")
                .bind("actor", actor)
                .bind("route", route)
                .bind("key", key)
                .bind("before", before)
                .execute();
    }

    int forgetBefore(long at) {
        return handle.createUpdate("delete from core_idempotency where at < :at")
                .bind("at", at)
                .execute();
    }
}
