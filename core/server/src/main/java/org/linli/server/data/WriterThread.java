package org.linli.server.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.linli.api.data.ActTimedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread with one connection that runs groups of acts, until it is closed or an act hangs on it. */
final class WriterThread implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);
    private static final int GROUP_MAX = 128;
    private static final long GROUP_TIME_MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final GroupWriter writer;
    private final Group group;
    private Thread thread;
    private volatile Connection connection;
    private volatile boolean lastSeen;
    private boolean oneByOne;

    /** Begins with these acts, whose turn has come. */
    WriterThread(GroupWriter writer, List<Act<?>> again, boolean lastSeen) {
        this.writer = writer;
        this.group = new Group(again);
        this.lastSeen = lastSeen;
    }

    void runsOn(Thread own) {
        thread = own;
    }

    @Override
    public void run() {
        if (group.hasMore()) {
            runGroup();
        }
        while (!group.abandoned() && !lastSeen) {
            if (waitForOne()) {
                runGroup();
            }
        }
        if (!group.abandoned()) {
            disconnect();
            writer.ended();
        }
    }

    private boolean waitForOne() {
        try {
            Act<?> act = writer.take();
            lastSeen = writer.isLast(act);
            if (lastSeen || !act.take()) {
                return false;
            }
            group.add(act);
            writer.turn().acquireUninterruptibly();
            return true;
        } catch (InterruptedException thrown) { // an act interrupted its own thread
            return false;
        }
    }

    /** Runs one group until each act of it is answered. */
    private void runGroup() {
        oneByOne = false;
        long until = System.nanoTime() + GROUP_TIME_MAX_NANOS;
        do {
            attempt(until);
        } while (group.hasMore());
        if (!group.abandoned()) {
            writer.turn().release();
        }
    }

    private void attempt(long until) {
        try {
            begin();
            runAll(until);
            if (!group.abandoned()) {
                commit();
            }
        } catch (Lease.TransactionLost lost) {
            LOG.warn("An act broke the transaction of its group; the others run again", lost.getCause());
            rollBack();
        } catch (Throwable thrown) { // the writer goes on whatever happens
            LOG.error("A group of acts could not be run", thrown);
            rollBack();
            group.failAll(thrown);
        }
    }

    private void begin() throws SQLException {
        if (connection == null) {
            connection = writer.connections().open();
        }
        SqliteConnections.execute(connection, "begin immediate");
    }

    private void runAll(long until) {
        Act<?> act = next(until);
        while (act != null && run(act)) {
            act = next(until);
        }
    }

    /** The next act of this group; what has come in meanwhile joins it while there is room. */
    private Act<?> next(long until) {
        if (group.size() >= (oneByOne ? 1 : GROUP_MAX)) {
            return null;
        }
        Act<?> act = group.next();
        while (act == null && !oneByOne && !lastSeen && System.nanoTime() < until) {
            Act<?> waiting = writer.poll();
            if (waiting == null) {
                return null;
            }
            lastSeen = writer.isLast(waiting);
            act = !lastSeen && waiting.take() ? waiting : null;
        }
        return act;
    }

    /** Runs an act; answers whether this thread may go on. */
    private boolean run(Act<?> act) {
        Lease lease = new Lease(connection, true);
        group.begins(act, lease);
        Watchdog.Watch watch = writer.watch(() -> late(act));
        try {
            act.run(lease, writer.leases());
        } catch (Lease.TransactionLost lost) {
            if (group.ends(false)) {
                act.tell();
                throw lost;
            }
            return false;
        } finally {
            watch.end();
        }
        Thread.interrupted(); // an act may have interrupted its thread: that is not the next one's affair
        return group.ends(true);
    }

    /** When that fails it is one act's fault, as a deferred constraint, or the disk's: each alone shows whose. */
    private void commit() {
        try {
            SqliteConnections.execute(connection, "commit");
        } catch (SQLException thrown) {
            boolean alone = group.size() == 1;
            rollBack();
            if (alone) {
                group.next().fail(thrown);
            }
            oneByOne = true;
            return;
        }
        group.tell();
    }

    private void rollBack() {
        group.again();
        try {
            SqliteConnections.execute(connection, "rollback");
        } catch (SQLException | RuntimeException thrown) {
            disconnect();
        }
    }

    /** On the watchdog's thread: leaves this thread to its act, and has the others run again elsewhere. */
    private void late(Act<?> act) {
        Optional<List<Act<?>>> others = group.abandon(act);
        if (others.isEmpty()) {
            return;
        }
        LOG.error("An act took too long and is given up; it stood at {}", Arrays.toString(thread.getStackTrace()));
        thread.interrupt();
        SqliteConnections.breakOff(connection);
        act.fail(new ActTimedOut("the act took too long; nothing of it is stored"));
        writer.replace(others.get(), lastSeen);
    }

    private void disconnect() {
        if (connection != null) {
            SqliteConnections.breakOff(connection);
            connection = null;
        }
    }
}
