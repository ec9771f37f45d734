package org.linli.server.data;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.api.data.Busy;
import org.linli.server.limit.Permits;

/** Lets acts of this server run side by side, and one that keeps losing against the others run alone. */
final class Lanes {

    private final int all;
    private final Duration waitMax;
    private final Permits free;

    /** Waits at most so long for the others to make room. */
    Lanes(int all, Duration waitMax) {
        this.all = all;
        this.waitMax = waitMax;
        this.free = new Permits(all);
    }

    /** Takes one lane, or all of them; throws {@link Busy} when there is no room in time. */
    Taken take(boolean alone) {
        int lanes = alone ? all : 1;
        free.take(lanes, waitMax, () -> new Busy("no room beside other acts"));
        return new Taken(lanes);
    }

    /** Lanes that are left once, by whoever is first: the act, or who gives it up. */
    final class Taken implements AutoCloseable {

        private final int lanes;
        private final AtomicBoolean left = new AtomicBoolean();

        private Taken(int lanes) {
            this.lanes = lanes;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                free.giveBack(lanes);
            }
        }
    }
}
