package org.linli.server.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.event.Events;
import org.linli.server.limit.Hops;
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
    private final Map<String, Delivery<?>> deliveries = new ConcurrentHashMap<>();
    private final Ground ground;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, new HostThreads("linli-events"));

    public Outbox(Database database) {
        this.data = database.data(Migrations.CORE);
        this.clock = database.clock();
        this.dao = new OutboxDao(database.postgres());
        var node = database.postgres() ? Long.toString(data.newId()) : THE_ONE_NODE;
        this.ground = new Ground(data, dao, clock, node);
    }

    /** Begins to deliver, on threads of its own. */
    public void start() {
        threads.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Through which this owner publishes; what knows the classes of its events goes with it. */
    public Events events(String owner) {
        OwnerJson json = new OwnerJson();
        return (handle, event) -> {
            var type = event.getClass().getName();
            if (Hops.now() > Hops.MOST) {
                throw new IllegalStateException("events go in a circle: " + Hops.MOST + " led to " + type);
            }
            dao.append(handle, new OutboxDao.Entry(clock.millis(), owner, type, json.write(event), Hops.now()));
        };
    }

    /**
     * From now on, or from where the subscription of this key stopped, the taker takes these events; of two with one
     * key the later takes the place of the former, after what that is delivering.
     *
     * @return ends the subscription, unless another took its place; what is published meanwhile waits
     */
    public <E extends Event> Runnable subscribe(String owner, String key, Class<E> type, Consumer<Supplier<E>> taker) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Subscription<E> subscription = new Subscription<>(owner, key, type, taker, loader, new OwnerJson());
        data.act(handle -> {
            dao.begin(handle, subscription);
            return null;
        });
        String name = subscription.toString();
        Delivery<?> delivery = deliveries.compute(
                name,
                (n, before) -> new Delivery<>(
                        subscription,
                        ground,
                        before == null ? new Endable() : before.turns().next()));
        return () -> {
            deliveries.remove(name, delivery);
            delivery.turns().end();
        };
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
            if (delivery.wants() && busy(delivery.owner()) < share(delivery.owner()) && delivery.claimTurn()) {
                threads.execute(delivery);
            }
        }
    }

    /** One plugin's handlers that hang leave threads for the others. */
    private static int share(String owner) {
        return owner.equals(Migrations.CORE) ? THREADS : THREADS - 1;
    }

    private long busy(String owner) {
        return deliveries.values().stream()
                .filter(each -> each.owner().equals(owner) && each.underWay())
                .count();
    }

    /** What each delivery stands on. */
    record Ground(Data data, OutboxDao dao, Clock clock, String node) {}
}
