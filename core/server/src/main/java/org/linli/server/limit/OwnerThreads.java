package org.linli.server.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a plugin's code on threads that live no longer than it runs: nothing that it leaves on one stays, and one that
 * does not end is given up and takes a place of that plugin alone.
 */
public final class OwnerThreads {

    private final int most;
    private final Map<String, Places> places = new ConcurrentHashMap<>();

    public OwnerThreads(int most) {
        this.most = most;
    }

    /** How many places of an owner are taken by work that was given up and has not ended. */
    private record Places(Permits free, AtomicInteger givenUp) {}

    /** Begins the work with the loader as context. Waits for a place, and throws {@link Crowded} when there is none. */
    <T> Begun<T> begin(Work of, Duration limit, Callable<T> work) {
        var own = places.computeIfAbsent(of.owner(), id -> new Places(new Permits(most), new AtomicInteger()));
        boolean forEver = own.givenUp.get() >= most;
        own.free.take(1, forEver ? Duration.ZERO : limit, () -> new Crowded(most, forEver));
        var begun = new Begun<>(own, work, limit);
        try {
            var thread = new Thread(null, begun.task, "linli-" + of.owner() + "-" + of.what(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(of.loader());
            begun.thread = thread;
            thread.start();
            return begun;
        } catch (Throwable noThread) {
            own.free.giveBack(1);
            throw noThread;
        }
    }

    /** Work that has begun. */
    static final class Begun<T> {

        private enum State {
            RUNNING,
            GIVEN_UP,
            ENDED
        }

        private final Places own;
        private final Duration limit;
        private final long endNanos;
        private final FutureTask<T> task;
        private State state = State.RUNNING;
        private Thread thread;

        private Begun(Places own, Callable<T> work, Duration limit) {
            this.own = own;
            this.limit = limit;
            this.endNanos = System.nanoTime() + limit.toNanos();
            int hops = Hops.now();
            this.task = new FutureTask<>(() -> {
                try {
                    return Hops.at(hops, work);
                } finally {
                    ended();
                }
            });
        }

        /** Gives what it gives, or throws what it throws; {@link OutOfTime} when time is out, and it is interrupted. */
        T await() throws Throwable {
            try {
                return task.get(Math.max(0, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                throw e.getCause();
            } catch (TimeoutException e) {
                throw givenUp();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw givenUp();
            }
        }

        private synchronized OutOfTime givenUp() {
            if (state == State.RUNNING) {
                state = State.GIVEN_UP;
                own.givenUp.incrementAndGet();
            }
            thread.interrupt();
            return new OutOfTime(limit);
        }

        private synchronized void ended() {
            if (state == State.GIVEN_UP) {
                own.givenUp.decrementAndGet();
            }
            state = State.ENDED;
            own.free.giveBack(1);
        }
    }
}
