package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Busy;
import org.linli.testkit.FreshDatabases;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

@Timeout(60)
class GroupWriterTest {

    private static final int WAITING_MAX = 30;

    private final FreshDatabases databases = FreshDatabases.sqlite();
    private final DatabaseSettings settings = databases.settings().waitingMax(WAITING_MAX);
    private final SqliteConnections connections = new SqliteConnections(settings.file());
    private final Leases leases = new Leases();
    private final Watchdog watchdog = new Watchdog();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger commits = new AtomicInteger();
    private GroupWriter writer;

    @BeforeEach
    void open() throws SQLException {
        writer = new GroupWriter(this::counted, leases, watchdog, settings);
        try (Connection connection = connections.writer();
                Statement statement = connection.createStatement()) {
            statement.execute("create table parent (n integer primary key)");
            statement.execute("create table child (n integer primary key, "
                    + "parent integer references parent (n) deferrable initially deferred)");
        }
    }

    @AfterEach
    void close() {
        writer.close();
        watchdog.close();
        callers.shutdownNow();
        databases.close();
    }

    @Test
    void actsThatWaitTogetherAreCommittedTogether() throws Exception {
        List<Future<Integer>> acts = behindABlock(WAITING_MAX, n -> insert("parent", n, "null"));

        for (Future<Integer> act : acts) {
            assertThat(act.get()).isEqualTo(1);
        }
        assertThat(commits.get()).isLessThan(WAITING_MAX / 2);
        assertThat(rows("parent")).hasSize(WAITING_MAX);
    }

    @Test
    void whoseConstraintFailsAtCommitFailsAloneAndItsGroupIsStored() throws Exception {
        List<Future<Integer>> acts = behindABlock(10, n -> insert("child", n, n == 5 ? "404" : "null"));

        for (int n = 0; n < 10; n++) {
            Future<Integer> act = acts.get(n);
            if (n == 5) {
                assertThatThrownBy(act::get).hasRootCauseInstanceOf(SQLException.class);
            } else {
                assertThat(act.get()).isEqualTo(1);
            }
        }
        assertThat(rows("child")).hasSize(9).doesNotContain(5);
    }

    @Test
    void whoBreaksTheWholeTransactionFailsAloneAndItsGroupIsStored() throws Exception {
        List<Future<Integer>> acts = behindABlock(10, n -> {
            insert("parent", n, "null");
            return n == 5 ? insertOrRollback(0) : 1;
        });

        for (int n = 0; n < 10; n++) {
            Future<Integer> act = acts.get(n);
            if (n == 5) {
                assertThatThrownBy(act::get).isInstanceOf(ExecutionException.class);
            } else {
                assertThat(act.get()).isEqualTo(1);
            }
        }
        assertThat(rows("parent")).hasSize(9).doesNotContain(5);
    }

    @Test
    void oneMoreThanMayWaitIsRefusedAsBusyAndTheOthersComeThrough() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> block = block(go);
        List<Future<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < WAITING_MAX; i++) {
            int n = i;
            acts.add(callers.submit(() -> writer.call(() -> insert("parent", n, "null"))));
        }
        waitFor(WAITING_MAX);

        assertThatThrownBy(() -> writer.call(() -> 1)).isInstanceOf(Busy.class);

        go.countDown();
        block.get();
        for (Future<Integer> act : acts) {
            act.get();
        }
        assertThat(rows("parent")).hasSize(WAITING_MAX);
    }

    @Test
    void whatWaitsIsStoredBeforeTheWriterCloses() throws Exception {
        List<Future<Integer>> acts = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        block(go);
        for (int i = 0; i < 5; i++) {
            int n = i;
            acts.add(callers.submit(() -> writer.call(() -> insert("parent", n, "null"))));
        }
        waitFor(5);
        Future<?> closing = callers.submit(writer::close);
        go.countDown();
        closing.get();

        for (Future<Integer> act : acts) {
            assertThat(act.get()).isEqualTo(1);
        }
        assertThat(rows("parent")).hasSize(5);
        assertThatThrownBy(() -> writer.call(() -> 1)).isInstanceOf(Busy.class);
    }

    @Test
    void aCallerThatIsInterruptedBeforeItsTurnIsNotServed() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> block = block(go);
        Thread[] caller = new Thread[1];
        CountDownLatch known = new CountDownLatch(1);
        Future<Integer> act = callers.submit(() -> {
            caller[0] = Thread.currentThread();
            known.countDown();
            return writer.call(() -> insert("parent", 1, "null"));
        });
        known.await();
        waitFor(1);
        caller[0].interrupt();
        assertThatThrownBy(act::get).hasCauseInstanceOf(Busy.class);

        go.countDown();
        block.get();
        writer.call(() -> insert("parent", 2, "null"));
        assertThat(rows("parent")).containsExactly(2);
    }

    @Test
    void anActThatInterruptsItsThreadHarmsNoOther() throws Exception {
        writer.call(() -> {
            Thread.currentThread().interrupt();
            return 1;
        });

        assertThat(writer.call(() -> insert("parent", 1, "null"))).isEqualTo(1);
    }

    private interface Work {
        int run(int n) throws SQLException;
    }

    /** Acts that have gathered behind one that blocked the writer, which then lets them go. */
    private List<Future<Integer>> behindABlock(int count, Work work) throws Exception {
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

    private Future<Integer> block(CountDownLatch go) throws InterruptedException {
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

    private void waitFor(int waiting) {
        while (writer.waiting() < waiting) {
            Thread.onSpinWait();
        }
    }

    private int insert(String table, int n, String parent) throws SQLException {
        String columns =
                table.equals("child") ? " (n, parent) values (" + n + ", " + parent + ")" : " (n) values (" + n + ")";
        try (Statement statement = leases.connection().createStatement()) {
            return statement.executeUpdate("insert into " + table + columns);
        }
    }

    private int insertOrRollback(int taken) throws SQLException {
        try (Statement statement = leases.connection().createStatement()) {
            return statement.executeUpdate("insert or rollback into parent (n) values (" + taken + ")");
        }
    }

    private List<Integer> rows(String table) throws SQLException {
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
