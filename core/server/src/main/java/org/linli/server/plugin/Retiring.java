package org.linli.server.plugin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.linli.server.web.Front;

/**
 * Lets go of versions that another took the place of: each when the requests that began on it have ended, beside all
 * else that goes on.
 */
final class Retiring implements AutoCloseable {

    /** Longer than any request may take. */
    private static final Duration LEAVE_MAX = Duration.ofMinutes(6);

    private static final Duration CLOSE_MAX = Duration.ofSeconds(10);
    private static final int WAITING_MAX = 64;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            work -> {
                var retiring = new Thread(null, work, "linli-retiring", 0, false);
                retiring.setDaemon(true);
                retiring.setContextClassLoader(Retiring.class.getClassLoader());
                return retiring;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** Undoes them in this order. */
    void retire(List<Running> gone, Front front) {
        var owners = gone.stream().map(Running::owner).toList();
        thread.execute(() -> {
            front.awaitLeft(owners, LEAVE_MAX);
            gone.forEach(each -> each.register().undo());
        });
    }

    /** Waits a while for those that are about to go. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
