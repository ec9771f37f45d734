package org.linli.server.roster;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the work of imports done beside the pages, on a thread of its own. */
final class Beside implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);
    private static final int CLOSE_WAIT_SECONDS = 10;

    private final RosterWork work;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(job -> {
        var thread = new Thread(job, "linli-rosters");
        thread.setDaemon(true);
        return thread;
    });

    Beside(RosterWork work) {
        this.work = work;
    }

    void begin() {
        try {
            worker.execute(this::run);
        } catch (RejectedExecutionException closing) {
            LOG.debug("The server goes down; imports go on at its next start");
        }
    }

    @Override
    public void close() {
        work.stop();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import is still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Imports could not be worked on", e);
        }
    }
}
