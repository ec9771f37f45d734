package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;

@EachDatabase
@Timeout(60)
class ActsAtOnceTest {

    private final Data data;

    ActsAtOnceTest(Database database) {
        data = database.data("core");
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
                int n = handle.select("select value from core_site where key = 'n'")
                        .mapTo(Integer.class)
                        .one();
                return handle.execute("update core_site set value = ? where key = 'n'", Integer.toString(n + 1));
            })));
        }
        for (Future<?> act : acts) {
            act.get();
        }
        callers.shutdown();

        String n = data.read(handle ->
                handle.select("select value from core_site").mapTo(String.class).one());
        assertThat(n).isEqualTo("40");
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
