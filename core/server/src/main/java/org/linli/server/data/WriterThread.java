package org.linli.server.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linli.api.data.ActTimedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread with one connection that runs groups of acts, until it is closed or an act hangs on it. */
final class WriterThread implements Runnable {

    /** Opens a connection that may write. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);
    private static final int GROUP_MAX = 128;
    private static final long GROUP_TIME_MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final GroupWriter writer;

    // guarded by this: the group under way, as the watchdog needs it
    private final List<Act<?>> ran = new ArrayList<>();
    private final Deque<Act<?>> toRun = new ArrayDeque<>();
    private Act<?> running;
    private Lease lease;
    private boolean abandoned;
    private boolean lastSeen;

    private Thread thread;
    private Connection connection;
    private boolean oneByOne;

    /** Begins with these acts, whose turn has come. */
    WriterThread(GroupWriter writer, List<Act<?>> again, boolean lastSeen) {
        this.writer = writer;
        this.lastSeen = lastSeen;
        toRun.addAll(again);
    }

    void runsOn(Thread own) {
        thread = own;
    }

    @Override
    public void run() {
        if (!toRun.isEmpty()) {
            group();
        }
        while (!abandoned() && !lastSeen) {
            if (waitForOne()) {
                group();
            }
        }
        if (!abandoned()) {
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
            toRun.add(act);
            writer.turn().acquireUninterruptibly();
            return true;
        } catch (InterruptedException thrown) { // an act interrupted its own thread
            return false;
        }
    }

    /** Runs one group until each act of it is answered. */
    private void group() {
        oneByOne = false;
        long until = System.nanoTime() + GROUP_TIME_MAX_NANOS;
        do {
            attempt(until);
        } while (!abandoned() && !toRun.isEmpty());
        if (!abandoned()) {
            writer.turn().release();
        }
    }

    private void attempt(long until) {
        try {
            begin();
            runAll(until);
            if (!abandoned()) {
                commit();
            }
        } catch (Lease.TransactionLost lost) {
            LOG.warn("An act broke the transaction of its group; the others run again", lost.getCause());
            rollBack();
        } catch (Throwable thrown) { // the writer goes on whatever happens
            LOG.error("A group of acts could not be run", thrown);
            rollBack();
            failAll(thrown);
        }
    }

    private void begin() throws SQLException {
        if (connection == null) {
            connection = writer.connections().open();
        }
        execute("begin immediate");
    }

    private void runAll(long until) {
        Act<?> act = next(until);
        while (act != null && run(act)) {
            act = next(until);
        }
    }

    /** The next act of this group; what has come in meanwhile joins it while there is room. */
    private synchronized Act<?> next(long until) {
        if (ran.size() >= (oneByOne ? 1 : GROUP_MAX)) {
            return null;
        }
        Act<?> act = toRun.poll();
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
        Lease own = new Lease(connection, true);
        synchronized (this) {
            running = act;
            lease = own;
        }
        Watchdog.Watch watch = writer.watch(() -> late(act));
        try {
            act.run(own, writer.leases());
        } catch (Lease.TransactionLost lost) {
            if (finished(false)) {
                act.tell();
                throw lost;
            }
            return false;
        } finally {
            watch.end();
        }
        Thread.interrupted(); // an act may have interrupted its thread: that is not the next one's affair
        return finished(true);
    }

    private synchronized boolean finished(boolean inTransaction) {
        if (abandoned) {
            return false;
        }
        if (inTransaction) {
            ran.add(running);
        }
        running = null;
        lease = null;
        return true;
    }

    private void commit() {
        try {
            execute("commit");
        } catch (SQLException thrown) {
            rollBack();
            if (toRun.size() == 1 || oneByOne) {
                toRun.remove().fail(thrown);
            }
            oneByOne = true; // one act's fault, as a deferred constraint, or the disk's: each alone shows whose
            return;
        }
        ran.forEach(Act::tell);
        ran.clear();
    }

    /** Afterwards what ran waits to run again. */
    private synchronized void rollBack() {
        for (int i = ran.size() - 1; i >= 0; i--) {
            toRun.addFirst(ran.get(i));
        }
        ran.clear();
        try {
            execute("rollback");
        } catch (SQLException | RuntimeException thrown) {
            disconnect();
        }
    }

    private synchronized void failAll(Throwable because) {
        toRun.forEach(act -> act.fail(because));
        toRun.clear();
    }

    /** On the watchdog's thread: leaves this thread to its act, and has the others run again elsewhere. */
    private void late(Act<?> act) {
        List<Act<?>> again;
        synchronized (this) {
            if (running != act || abandoned) {
                return;
            }
            abandoned = true;
            lease.revoke();
            again = new ArrayList<>(ran);
            again.addAll(toRun);
            ran.clear();
            toRun.clear();
        }
        LOG.error("An act took too long and is given up; it stood at {}", Arrays.toString(thread.getStackTrace()));
        thread.interrupt();
        SqliteConnections.breakOff(connection);
        act.fail(new ActTimedOut("the act took too long; nothing of it is stored"));
        writer.replace(again, lastSeen);
    }

    private synchronized boolean abandoned() {
        return abandoned;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void disconnect() {
        if (connection != null) {
            SqliteConnections.breakOff(connection);
            connection = null;
        }
    }
}
