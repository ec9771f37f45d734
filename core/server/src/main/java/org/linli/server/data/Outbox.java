package org.linli.server.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.event.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events: stored in the act that publishes them, delivered after it to each subscription in order, at least once.
 * What a subscription missed while its plugin was stopped it gets later, up to 30 days back.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final long LOOK_EVERY_MS = 200;
    private static final int THREADS = 3;
    private static final String THE_ONE_NODE = "one"; // a SQLite file has no other, and it may begin again at once

    private final Data data;
    private final Clock clock;
    private final OutboxDao dao;
    private final Map<String, OwnerJson> mappers = new ConcurrentHashMap<>();
    private final Map<String, Delivery<?>> deliveries = new ConcurrentHashMap<>();
    private final String node;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, new HostThreads("linli-events"));

    public Outbox(Database database) {
        this.data = database.data(Migrations.CORE);
        this.clock = database.clock();
        this.dao = new OutboxDao(database.postgres());
        this.node = database.postgres() ? Long.toString(data.newId()) : THE_ONE_NODE;
    }

    /** Begins to deliver, on threads of its own. */
    public void start() {
        threads.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Through which this owner publishes. */
    public Events events(String owner) {
        return (handle, event) -> dao.append(
                handle,
                clock.millis(),
                owner,
                event.getClass().getName(),
                mapper(owner).write(event));
    }

    /** From now on, or from where the subscription of this key stopped, the handler takes these events. */
    public <E extends Event> void subscribe(String owner, String key, Class<E> type, EventHandler<E> handler) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Subscription<E> subscription = new Subscription<>(owner, key, type, handler, loader, mapper(owner));
        data.act(handle -> {
            dao.begin(handle, subscription);
            return null;
        });
        deliveries.put(subscription.toString(), new Delivery<>(subscription, data, dao, clock, node));
    }

    /** Ends all subscriptions of the owner and forgets its classes; what is published meanwhile waits. */
    public void unsubscribe(String owner) {
        deliveries.values().removeIf(delivery -> delivery.endIfOf(owner));
        mappers.remove(owner);
    }

    /** Removes events that are older than 30 days; answers how many. */
    public int forgetOld() {
        return forgetBefore(clock.instant().minus(KEPT));
    }

    /** Removes the events from before a moment, also those that wait; answers how many. */
    public int forgetBefore(Instant moment) {
        return data.act(handle -> dao.forgetBefore(handle, moment.toEpochMilli()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Delivers all that waits, on this thread: for tests, and for commands without a running server. */
    public void deliverAll() {
        deliveries.values().forEach(Delivery::run);
    }

    private void look() {
        for (Delivery<?> delivery : deliveries.values()) {
            if (delivery.wants()) {
                threads.execute(delivery);
            }
        }
    }

    private OwnerJson mapper(String owner) {
        return mappers.computeIfAbsent(owner, id -> new OwnerJson());
    }
}
