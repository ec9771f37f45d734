package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Busy;

@Timeout(60)
class WriterQueueTest {

    private final WriterFixture fixture;

    WriterQueueTest() throws SQLException {
        fixture = new WriterFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void oneMoreThanMayWaitIsRefusedAsBusyAndTheOthersComeThrough() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> block = fixture.block(go);
        List<Future<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < WriterFixture.WAITING_MAX; i++) {
            int n = i;
            acts.add(fixture.callers.submit(() -> fixture.writer.call(() -> fixture.insert("parent", n, "null"))));
        }
        fixture.waitFor(WriterFixture.WAITING_MAX);

        assertThatThrownBy(() -> fixture.writer.call(() -> 1)).isInstanceOf(Busy.class);

        go.countDown();
        block.get();
        for (Future<Integer> act : acts) {
            act.get();
        }
        assertThat(fixture.rows("parent")).hasSize(WriterFixture.WAITING_MAX);
    }

    @Test
    void whatWaitsIsStoredBeforeTheWriterCloses() throws Exception {
        List<Future<Integer>> acts = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        fixture.block(go);
        for (int i = 0; i < 5; i++) {
            int n = i;
            acts.add(fixture.callers.submit(() -> fixture.writer.call(() -> fixture.insert("parent", n, "null"))));
        }
        fixture.waitFor(5);
        Future<?> closing = fixture.callers.submit(fixture.writer::close);
        go.countDown();
        closing.get();

        for (Future<Integer> act : acts) {
            assertThat(act.get()).isEqualTo(1);
        }
        assertThat(fixture.rows("parent")).hasSize(5);
        assertThatThrownBy(() -> fixture.writer.call(() -> 1)).isInstanceOf(Busy.class);
    }

    @Test
    void aCallerThatIsInterruptedBeforeItsTurnIsNotServed() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> block = fixture.block(go);
        Thread[] caller = new Thread[1];
        CountDownLatch known = new CountDownLatch(1);
        Future<Integer> act = fixture.callers.submit(() -> {
            caller[0] = Thread.currentThread();
            known.countDown();
            return fixture.writer.call(() -> fixture.insert("parent", 1, "null"));
        });
        known.await();
        fixture.waitFor(1);
        caller[0].interrupt();
        assertThatThrownBy(act::get).hasCauseInstanceOf(Busy.class);

        go.countDown();
        block.get();
        fixture.writer.call(() -> fixture.insert("parent", 2, "null"));
        assertThat(fixture.rows("parent")).containsExactly(2);
    }

    @Test
    void anActThatInterruptsItsThreadHarmsNoOther() throws Exception {
        fixture.writer.call(() -> {
            Thread.currentThread().interrupt();
            return 1;
        });

        assertThat(fixture.writer.call(() -> fixture.insert("parent", 1, "null")))
                .isEqualTo(1);
    }
}
