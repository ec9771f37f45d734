package org.linli.server.data;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Work that can be ended: nothing begins after that, and who ends it waits a while for what is under way. */
final class Endable {

    private static final Duration END_WAIT_MAX = Duration.ofSeconds(5);

    private final ReentrantLock busy;
    private volatile boolean ended;

    Endable() {
        this.busy = new ReentrantLock();
    }

    private Endable(ReentrantLock busy) {
        this.busy = busy;
    }

    /** Ends this one; the next begins nothing as long as something of this one is under way. */
    Endable next() {
        ended = true;
        return new Endable(busy);
    }

    /** Whether something could begin now. */
    boolean free() {
        return !ended && !busy.isLocked();
    }

    boolean ended() {
        return ended;
    }

    /** Runs the work unless it was ended or is under way already. */
    void run(Runnable work) {
        if (!busy.tryLock()) {
            return;
        }
        try {
            if (!ended) {
                work.run();
            }
        } finally {
            busy.unlock();
        }
    }

    void end() {
        ended = true;
        try {
            if (busy.tryLock(END_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                busy.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
