package org.linli.server.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.linli.api.data.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a SQLite file: acts wait in a bounded queue, and one thread commits those that wait together, each
 * in a savepoint of its own. An act that hangs costs its thread and its connection; the others of its group run again
 * on new ones. See docs/adr/0003.
 */
final class GroupWriter implements AutoCloseable {

    /** Opens a connection that may write. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final long CLOSE_WAIT_MAX_S = 30;

    private final Connections connections;
    private final Leases leases;
    private final Watchdog watchdog;
    private final Duration actTimeMax;
    private final Semaphore turn = new Semaphore(1, true);
    private final BlockingQueue<Act<?>> queue;
    private final Act<Void> last = new Act<>(() -> null);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ThreadFactory threads = new HostThreads("linli-writer");
    private boolean closed;

    GroupWriter(Connections connections, Leases leases, Watchdog watchdog, DatabaseSettings settings) {
        this.connections = connections;
        this.leases = leases;
        this.watchdog = watchdog;
        this.actTimeMax = settings.actTimeMax();
        this.queue = new ArrayBlockingQueue<>(settings.waitingMax());
        start(List.of(), false);
    }

    /** Runs the work in its turn and returns when it is durable. */
    <T> T call(Callable<T> work) throws Exception {
        Act<T> act = new Act<>(work);
        offer(act);
        return act.await();
    }

    /** How many acts wait. */
    int waiting() {
        return queue.size();
    }

    /** Held by whoever writes to the file: the writer for each group, or a migration. */
    Semaphore turn() {
        return turn;
    }

    /** Takes no more acts, finishes those that wait, and returns when all is stored. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            queue.put(last);
            if (!ended.await(CLOSE_WAIT_MAX_S, TimeUnit.SECONDS)) {
                LOG.error("The writer did not end within {} seconds", CLOSE_WAIT_MAX_S);
            }
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void offer(Act<?> act) {
        if (closed) {
            throw new Busy("the database is being closed");
        }
        if (!queue.offer(act)) {
            throw new Busy("too many acts are waiting");
        }
    }

    private void start(List<Act<?>> again, boolean lastSeen) {
        WriterThread writer = new WriterThread(this, again, lastSeen);
        Thread thread = threads.newThread(writer);
        writer.runsOn(thread);
        thread.start();
    }

    // what its threads use

    Connections connections() {
        return connections;
    }

    Leases leases() {
        return leases;
    }

    /** The next act that waits. */
    Act<?> take() throws InterruptedException {
        return queue.take();
    }

    /** The next act, or null when none waits. */
    Act<?> poll() {
        return queue.poll();
    }

    boolean isLast(Act<?> act) {
        return act == last;
    }

    Watchdog.Watch watch(Runnable late) {
        return watchdog.watch(actTimeMax, late);
    }

    /** A new thread takes the place of one whose act hangs; it inherits the turn, and runs these acts again. */
    void replace(List<Act<?>> again, boolean lastSeen) {
        if (again.isEmpty()) {
            turn.release();
        }
        start(again, lastSeen);
    }

    void ended() {
        ended.countDown();
    }
}
