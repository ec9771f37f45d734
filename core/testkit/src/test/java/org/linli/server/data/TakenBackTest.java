package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;

@EachDatabase
@Timeout(60)
class TakenBackTest {

    private static final String ENDLESS =
            "with recursive n (i) as (select 1 union all select i + 1 from n) select i from n";

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Database database;
    private final int share;

    TakenBackTest(Database database) {
        this.database = database;
        this.share = database.settings().readersMax();
    }

    @AfterEach
    void close() {
        release.countDown();
        callers.shutdownNow();
    }

    @Test
    void whatIsReadWhenItsPluginIsStoppedIsTakenBackAndItsNextRunReadsAsMuchAtOnceAsEver() throws Exception {
        var reading = new CountDownLatch(share);
        var stopped = database.lend("hangs");
        var hung = callAll(share, stopped, handle -> {
            reading.countDown();
            Deaf.await(release);
            return one(handle);
        });
        reading.await();
        database.giveBack(stopped);

        var together = new CyclicBarrier(share + 1); // the rest of the site reads beside them
        var again = callAll(share, database.lend("hangs"), handle -> met(together, handle));
        again.addAll(callAll(1, database.data("core"), handle -> met(together, handle)));
        for (var each : again) {
            assertThat(each.get()).isEqualTo(1);
        }

        release.countDown();
        for (var each : hung) {
            assertThatThrownBy(each::get)
                    .hasRootCauseMessage("the handle was taken back: whose it was has been stopped");
        }
    }

    @Test
    void aReadThatNeverEndsIsBrokenOffWhenItsPluginIsStopped() throws Exception {
        var reading = new CountDownLatch(1);
        var stopped = database.lend("loops");
        var endless = callAll(1, stopped, handle -> {
            try (var rows = handle.createQuery(ENDLESS).setFetchSize(100).mapTo(Integer.class).stream()) {
                return rows.peek(row -> reading.countDown()).reduce(0, (sum, row) -> row);
            }
        });
        reading.await();
        database.giveBack(stopped);

        assertThatThrownBy(endless.get(0)::get).isNotNull();
    }

    private interface Read {
        int of(Handle handle) throws Exception;
    }

    private List<Future<Integer>> callAll(int times, Data data, Read read) {
        var called = new ArrayList<Future<Integer>>();
        for (int i = 0; i < times; i++) {
            called.add(callers.submit(() -> data.<Integer, Exception>read(read::of)));
        }
        return called;
    }

    private static int met(CyclicBarrier together, Handle handle) throws Exception {
        together.await();
        return one(handle);
    }

    private static int one(Handle handle) {
        return handle.select("select 1").mapTo(Integer.class).one();
    }
}
