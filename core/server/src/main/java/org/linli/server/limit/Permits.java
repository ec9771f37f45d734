package org.linli.server.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many of something at once; who finds none free waits in turn for a while. */
public final class Permits {

    private final Semaphore free;

    public Permits(int most) {
        this.free = new Semaphore(most, true);
    }

    /** Takes some, to be given back by {@link #giveBack}; throws this when they are not free in time. */
    public void take(int some, Duration waitMax, Supplier<? extends RuntimeException> otherwise) {
        try {
            if (free.tryAcquire(some, waitMax.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw otherwise.get();
    }

    /** How many wait, about. */
    public int waiting() {
        return free.getQueueLength();
    }

    public void giveBack(int some) {
        free.release(some);
    }
}
