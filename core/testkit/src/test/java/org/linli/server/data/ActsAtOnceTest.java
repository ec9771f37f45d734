package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

@EachDatabase
@Timeout(60)
class ActsAtOnceTest {

    private final Data data;
    private final boolean postgres;

    ActsAtOnceTest(FreshDatabases databases) {
        data = databases.main().data("core");
        postgres = databases.postgres();
    }

    @BeforeEach
    void empty() {
        data.act(handle -> handle.execute("delete from core_site"));
    }

    @Test
    void aHundredActsAtOnceAllComeThroughAndOneThatThrowsHarmsNoOther() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(20);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> acts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String key = "k" + i;
            boolean fails = i % 10 == 0;
            acts.add(callers.submit(() -> {
                start.await();
                return data.act(handle -> {
                    put(handle, key);
                    if (fails) {
                        throw new IllegalStateException(key);
                    }
                    return key;
                });
            }));
        }
        start.countDown();
        long refused = acts.stream().filter(act -> fails(act)).count();
        callers.shutdown();

        assertThat(refused).isEqualTo(10);
        assertThat(keys())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100)
                        .filter(i -> i % 10 != 0)
                        .mapToObj(i -> "k" + i)
                        .toList());
    }

    @Test
    void actsThatReadAndThenWriteTheSameRowLoseNoUpdate() throws Exception {
        data.act(handle -> handle.execute("insert into core_site (key, value) values ('n', '0')"));
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<?>> acts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            acts.add(callers.submit(() -> data.act(handle -> {
                return set(handle, value(handle) + 1);
            })));
        }
        for (Future<?> act : acts) {
            act.get();
        }
        callers.shutdown();

        assertThat(data.read(ActsAtOnceTest::value)).isEqualTo(40);
    }

    @Test
    void anActThatKeepsLosingRunsAloneAtLast() throws Exception {
        data.act(handle -> handle.execute("insert into core_site (key, value) values ('n', '0')"));
        int losses = postgres ? 4 : 0; // on SQLite acts follow one another
        var tries = new AtomicInteger();
        var others = new ArrayList<Thread>();
        data.act(handle -> {
            int n = value(handle);
            var other = new Thread(() -> data.act(beside -> set(beside, value(beside) + 1)));
            others.add(other);
            other.start();
            if (tries.getAndIncrement() < losses) {
                other.join();
            } else {
                untilItWaits(other);
            }
            return set(handle, n + 100);
        });
        for (var other : others) {
            other.join();
        }

        assertThat(tries.get()).isEqualTo(losses + 1);
        assertThat(data.read(ActsAtOnceTest::value)).isEqualTo(losses + 101);
    }

    private static void untilItWaits(Thread other) {
        while (other.getState() != Thread.State.TIMED_WAITING && other.getState() != Thread.State.WAITING) {
            assertThat(other.isAlive()).as("the other act waits").isTrue();
            Thread.onSpinWait();
        }
    }

    private static int value(Handle handle) {
        return handle.select("select value from core_site where key = 'n'")
                .mapTo(Integer.class)
                .one();
    }

    private static int set(Handle handle, int value) {
        return handle.execute("update core_site set value = ? where key = 'n'", Integer.toString(value));
    }

    private List<String> keys() {
        return data.read(handle -> handle.select("select key from core_site order by key")
                .mapTo(String.class)
                .list());
    }

    private static int put(Handle handle, String key) {
        return handle.execute("insert into core_site (key, value) values (?, '')", key);
    }

    private static boolean fails(Future<?> act) {
        try {
            act.get();
            return false;
        } catch (Exception thrown) {
            return true;
        }
    }
}
