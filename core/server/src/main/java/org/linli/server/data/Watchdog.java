package org.linli.server.data;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls what was agreed when something has gone on for too long; looks twenty times a second. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long LOOK_EVERY_MS = 50;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new HostThreads("linli-watchdog"));

    Watchdog() {
        thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Watches until the answer is ended; afterwards {@code late} is not called any more, unless it is running. */
    Watch watch(Duration timeMax, Runnable late) {
        Watch watch = new Watch(System.nanoTime() + timeMax.toNanos(), late);
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        long now = System.nanoTime();
        for (Watch watch : watches) {
            if (now - watch.until > 0 && watches.remove(watch)) {
                call(watch.late);
            }
        }
    }

    private static void call(Runnable late) {
        try {
            late.run();
        } catch (Throwable thrown) { // or nothing would be watched any more
            LOG.error("What was to be done about late work failed", thrown);
        }
    }

    final class Watch {
        private final long until;
        private final Runnable late;

        private Watch(long until, Runnable late) {
            this.until = until;
            this.late = late;
        }

        void end() {
            watches.remove(this);
        }
    }
}
