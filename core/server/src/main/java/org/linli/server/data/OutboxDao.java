package org.linli.server.data;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All SQL of the outbox. */
final class OutboxDao {

    private static final long PUBLISHING = 365_001; // names the lock among PostgreSQL's advisory ones

    private final boolean postgres;

    OutboxDao(boolean postgres) {
        this.postgres = postgres;
    }

    /** A stored event. */
    record Stored(long sequence, String payload, int hops) {}

    /** An event to be stored; {@code hops} others led to it. */
    record Entry(long at, String owner, String type, String payload, int hops) {}

    /** How far a subscription is, and how often its next event has failed. */
    record Cursor(long sequence, int tries) {}

    /**
     * Appends. On PostgreSQL whoever publishes holds a lock until commit: without it a later sequence could become
     * visible first, and a subscriber would pass over the earlier one.
     */
    void append(Handle handle, Entry entry) {
        if (postgres) {
            handle.createQuery("select pg_advisory_xact_lock(:lock)")
                    .bind("lock", PUBLISHING)
                    .mapTo(String.class)
                    .list();
        }
        handle.createUpdate("insert into core_event (at, owner, type, payload, hops)"
                        + " values (:at, :owner, :type, :payload, :hops)")
                .bind("at", entry.at())
                .bind("owner", entry.owner())
                .bind("type", entry.type())
                .bind("payload", entry.payload())
                .bind("hops", entry.hops())
                .execute();
    }

    /** Makes a subscription's cursor, which begins after what has been published so far. */
    void begin(Handle handle, Subscription<?> subscription) {
        handle.createUpdate("insert into core_event_cursor (owner, subscription, sequence)"
                        + " select cast(:owner as text), cast(:key as text), coalesce(max(sequence), 0) from core_event"
                        + " where true on conflict do nothing")
                .bind("owner", subscription.owner())
                .bind("key", subscription.key())
                .execute();
    }

    Cursor cursor(Handle handle, Subscription<?> subscription) {
        return handle.createQuery("select sequence, tries from core_event_cursor"
                        + " where owner = :owner and subscription = :key")
                .bind("owner", subscription.owner())
                .bind("key", subscription.key())
                .map((row, context) -> new Cursor(row.getLong("sequence"), row.getInt("tries")))
                .one();
    }

    List<Stored> after(Handle handle, String type, long sequence, int max) {
        return handle.createQuery("select sequence, payload, hops from core_event"
                        + " where type = :type and sequence > :sequence order by sequence limit :max")
                .bind("type", type)
                .bind("sequence", sequence)
                .bind("max", max)
                .map((row, context) ->
                        new Stored(row.getLong("sequence"), row.getString("payload"), row.getInt("hops")))
                .list();
    }

    /** Whether this node may deliver to the subscription until then. */
    boolean claim(Handle handle, Subscription<?> subscription, String node, long now, long until) {
        return handle.createUpdate("update core_event_cursor set node = :node, node_until = :until"
                                + " where owner = :owner and subscription = :key"
                                + " and (node = :node or node_until < :now)")
                        .bind("node", node)
                        .bind("until", until)
                        .bind("now", now)
                        .bind("owner", subscription.owner())
                        .bind("key", subscription.key())
                        .execute()
                == 1;
    }

    void move(Handle handle, Subscription<?> subscription, Cursor to, Optional<String> failure) {
        handle.createUpdate("update core_event_cursor set sequence = :sequence, tries = :tries, failure = :failure"
                        + " where owner = :owner and subscription = :key and sequence <= :sequence")
                .bind("sequence", to.sequence())
                .bind("tries", to.tries())
                .bind("failure", failure.orElse(""))
                .bind("owner", subscription.owner())
                .bind("key", subscription.key())
                .execute();
    }

    void setAside(Handle handle, Subscription<?> subscription, long sequence, long at, String failure) {
        handle.createUpdate("insert into core_event_set_aside (owner, subscription, sequence, at, failure)"
                        + " values (:owner, :key, :sequence, :at, :failure) on conflict do nothing")
                .bind("owner", subscription.owner())
                .bind("key", subscription.key())
                .bind("sequence", sequence)
                .bind("at", at)
                .bind("failure", failure)
                .execute();
    }

    int forgetBefore(Handle handle, long at) {
        return handle.createUpdate("delete from core_event where at < :at")
                .bind("at", at)
                .execute();
    }
}
