package org.linli.server.data;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.server.data.OutboxDao.Cursor;
import org.linli.server.data.OutboxDao.Stored;
import org.linli.server.limit.Hops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to one subscription: one event after the other, on one node at a time. */
final class Delivery<E extends Event> implements Runnable {

    static final int TRIES_MAX = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_ONCE_MAX = 100;
    private static final int FAILURE_CHARACTERS_MAX = 2_000;
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private final Subscription<E> subscription;
    private final Data data;
    private final OutboxDao dao;
    private final Clock clock;
    private final String node;
    private final Endable turns;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile long notBeforeNanos = System.nanoTime();

    Delivery(Subscription<E> subscription, Outbox.Ground ground, Endable turns) {
        this.subscription = subscription;
        this.data = ground.data();
        this.dao = ground.dao();
        this.clock = ground.clock();
        this.node = ground.node();
        this.turns = turns;
    }

    /** Whether there is reason to run: not while it runs, nor in the pause after a failure. */
    boolean wants() {
        return !underWay() && System.nanoTime() - notBeforeNanos >= 0;
    }

    /** Whether it runs, has ended, or waits for a thread. */
    boolean underWay() {
        return waiting.get() || !turns.free();
    }

    /** To be asked before it is handed to a thread: it waits for one only. */
    boolean claimTurn() {
        return waiting.compareAndSet(false, true);
    }

    String owner() {
        return subscription.owner();
    }

    Endable turns() {
        return turns;
    }

    @Override
    public void run() {
        waiting.set(false);
        turns.run(this::all);
    }

    private void all() {
        try {
            boolean more = true;
            while (more) {
                more = some() && !turns.ended();
            }
        } catch (RuntimeException thrown) {
            LOG.error("Events for {} could not be delivered", subscription, thrown);
            pause(1);
        }
    }

    /** Delivers at most a hundred; answers whether there may be more to do now. */
    private boolean some() {
        if (next(AT_ONCE_MAX).isEmpty() || !claimed()) {
            return false;
        }
        List<Stored> events = next(AT_ONCE_MAX); // another node may have been at it until the claim
        long last = 0;
        for (Stored event : events) {
            if (turns.ended()) {
                break;
            }
            try {
                Hops.at(event.hops() + 1, () -> {
                    subscription.hand(event.payload());
                    return event;
                });
                last = event.sequence();
            } catch (Throwable thrown) { // whatever a plugin throws is its own affair
                delivered(last);
                return failed(event, thrown);
            }
        }
        delivered(last);
        return events.size() == AT_ONCE_MAX;
    }

    private List<Stored> next(int max) {
        return data.read(handle -> dao.after(
                handle,
                subscription.type().getName(),
                dao.cursor(handle, subscription).sequence(),
                max));
    }

    /** By the machine's clock: the site's may be moved. */
    private boolean claimed() {
        long now = System.currentTimeMillis();
        return data.act(handle -> dao.claim(handle, subscription, node, now, now + CLAIM.toMillis()));
    }

    private void delivered(long sequence) {
        if (sequence > 0) {
            move(new Cursor(sequence, 0), Optional.empty());
        }
    }

    private boolean failed(Stored event, Throwable thrown) {
        String failure = String.valueOf(thrown);
        String shown = failure.substring(0, Math.min(FAILURE_CHARACTERS_MAX, failure.length()));
        int tries = data.read(handle -> dao.cursor(handle, subscription)).tries() + 1;
        if (tries >= TRIES_MAX) {
            LOG.error("Event {} is set aside for {} after {} tries", event.sequence(), subscription, tries, thrown);
            data.act(handle -> {
                dao.setAside(handle, subscription, event.sequence(), clock.millis(), shown);
                dao.move(handle, subscription, new Cursor(event.sequence(), 0), Optional.empty());
                return null;
            });
            return true;
        }
        LOG.warn("Event {} failed for {}, try {}", event.sequence(), subscription, tries, thrown);
        long before = data.read(handle -> dao.cursor(handle, subscription)).sequence();
        move(new Cursor(before, tries), Optional.of(shown));
        pause(tries);
        return false;
    }

    private void move(Cursor to, Optional<String> failure) {
        data.act(handle -> {
            dao.move(handle, subscription, to, failure);
            return null;
        });
    }

    /** Twice as long after each failure: 2 seconds, then 4, up to 9 minutes. */
    private void pause(int tries) {
        notBeforeNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(1L << tries);
    }
}
