package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.ActTimedOut;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

@EachDatabase
@Timeout(60)
class HangTest {

    private static final Duration ACT_TIME_MAX = Duration.ofMillis(300);
    private static final String ENDLESS =
            "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n";

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Database database;
    private final Data data;

    HangTest(FreshDatabases databases) {
        database = databases.open(databases.settings().actTimeMax(ACT_TIME_MAX));
        database.migrate("core", Database.class.getClassLoader());
        data = database.data("core");
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    @Test
    void whileAnActHangsTheActsOfOthersGoOnAndItsHandleIsDead() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Throwable> lateWrite = new CompletableFuture<>();
        Future<Object> hung = callers.submit(() -> data.act(handle -> {
            put(handle, "hung");
            hanging.countDown();
            Deaf.await(release);
            lateWrite.complete(workUntilItIsTakenBack(handle));
            return null;
        }));
        hanging.await();

        data.act(handle -> put(handle, "a")); // comes back although the other still hangs
        assertThat(keys()).containsExactly("a");

        release.countDown();
        assertThatThrownBy(hung::get).hasCauseInstanceOf(ActTimedOut.class);
        assertThat(lateWrite.get()).isNotNull();
        data.act(handle -> put(handle, "b"));
        assertThat(keys()).containsExactly("a", "b");
    }

    @Test
    void theOthersOfTheGroupRunAgainAndAreStoredOnce() throws Exception {
        CountDownLatch gathered = new CountDownLatch(1);
        CountDownLatch blocking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        callers.submit(() -> data.act(handle -> {
            blocking.countDown();
            Deaf.await(gathered);
            return null;
        }));
        blocking.await();
        Future<Integer> before = callers.submit(() -> data.act(handle -> {
            runs.incrementAndGet();
            return put(handle, "before");
        }));
        Future<Object> hung = callers.submit(() -> data.act(handle -> {
            put(handle, "hung");
            Deaf.await(release);
            workUntilItIsTakenBack(handle);
            return null;
        }));
        Future<Integer> after = callers.submit(() -> data.act(handle -> put(handle, "after")));
        gathered.countDown();

        assertThat(before.get()).isEqualTo(1);
        assertThat(after.get()).isEqualTo(1);
        release.countDown();
        assertThatThrownBy(hung::get).hasCauseInstanceOf(ActTimedOut.class);
        assertThat(runs.get()).isBetween(1, 2);
        assertThat(keys()).contains("after", "before").doesNotContain("hung");
    }

    @Test
    void aStatementThatNeverEndsIsBrokenOff() {
        assertThatThrownBy(() -> data.act(
                        handle -> handle.select(ENDLESS).mapTo(Long.class).one()))
                .isInstanceOf(ActTimedOut.class);

        data.act(handle -> put(handle, "x"));
        assertThat(keys()).containsExactly("x");
    }

    @Test
    void hangsOneAfterTheOtherAreInterruptedAndLeaveTheWriterWhole() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> data.act(handle -> {
                        put(handle, "hung");
                        new CountDownLatch(1).await();
                        return null;
                    }))
                    .isInstanceOf(ActTimedOut.class);
        }
        data.act(handle -> put(handle, "y"));
        assertThat(keys()).containsExactly("y");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aDatabaseClosesAfterAnActHung() {
        assertThatThrownBy(() -> data.act(
                        handle -> handle.select(ENDLESS).mapTo(Long.class).one()))
                .isInstanceOf(ActTimedOut.class);
        database.close();
    }

    private static int put(Handle handle, String key) {
        return handle.execute("insert into core_site (key, value) values (?, '')", key);
    }

    private static Throwable workUntilItIsTakenBack(Handle handle) {
        while (true) {
            try {
                handle.execute("update core_site set value = 'late'");
            } catch (RuntimeException thrown) {
                return thrown;
            }
        }
    }

    private List<String> keys() {
        return data.read(handle -> handle.select("select key from core_site order by key")
                .mapTo(String.class)
                .list());
    }
}
