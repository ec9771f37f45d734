package org.linli.server.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.testkit.FreshDatabases;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** A writer on a fresh SQLite file with two tables, whose commits are counted, and callers for it. */
final class WriterFixture implements AutoCloseable {

    static final int WAITING_MAX = 30;

    private final FreshDatabases databases = FreshDatabases.sqlite();
    private final DatabaseSettings settings =
            databases.settings().waitingMax(WAITING_MAX).actTimeMax(Duration.ofMinutes(1));
    private final SqliteConnections connections = new SqliteConnections(settings.file());
    private final Leases leases = new Leases();
    private final Watchdog watchdog = new Watchdog();
    final ExecutorService callers = Executors.newCachedThreadPool();
    final AtomicInteger commits = new AtomicInteger();
    final GroupWriter writer = new GroupWriter(this::counted, leases, watchdog, settings);

    WriterFixture() throws SQLException {
        try (Connection connection = connections.writer();
                Statement statement = connection.createStatement()) {
            statement.execute("create table parent (n integer primary key)");
            statement.execute("create table child (n integer primary key, "
                    + "parent integer references parent (n) deferrable initially deferred)");
            statement.execute("create table taken (n integer primary key)");
            statement.execute("insert into taken (n) values (1)");
        }
    }

    @Override
    public void close() {
        writer.close();
        watchdog.close();
        callers.shutdownNow();
        databases.close();
    }

    interface Work {
        int run(int n) throws SQLException;
    }

    /** Acts that have gathered behind one that blocked the writer, which then lets them go. */
    List<Future<Integer>> behindABlock(int count, Work work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> block = block(go);
        List<Future<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int n = i;
            acts.add(callers.submit(() -> writer.call(() -> work.run(n))));
        }
        waitFor(count);
        go.countDown();
        block.get();
        return acts;
    }

    Future<Integer> block(CountDownLatch go) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        Callable<Integer> blocking = () -> {
            running.countDown();
            go.await();
            return 0;
        };
        Future<Integer> block = callers.submit(() -> writer.call(blocking));
        running.await();
        return block;
    }

    void waitFor(int waiting) {
        while (writer.waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    int insert(String table, int n, String parent) throws SQLException {
        String columns =
                table.equals("child") ? " (n, parent) values (" + n + ", " + parent + ")" : " (n) values (" + n + ")";
        try (Statement statement = leases.now().shown().createStatement()) {
            return statement.executeUpdate("insert into " + table + columns);
        }
    }

    int insertOrRollback() throws SQLException {
        try (Statement statement = leases.now().shown().createStatement()) {
            return statement.executeUpdate("insert or rollback into taken (n) values (1)");
        }
    }

    List<Integer> rows(String table) throws SQLException {
        List<Integer> rows = new ArrayList<>();
        try (Connection connection = connections.writer();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select n from " + table + " order by n")) {
            while (row.next()) {
                rows.add(row.getInt(1));
            }
        }
        return rows;
    }

    private Connection counted() throws SQLException {
        Connection connection = connections.writer();
        ((SQLiteConnection) connection).addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                commits.incrementAndGet();
            }

            @Override
            public void onRollback() {
                // not counted
            }
        });
        return connection;
    }
}
