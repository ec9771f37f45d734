package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.testkit.EachDatabase;

@EachDatabase
@Timeout(60)
class OutboxOrderTest {

    /** A fact of the test. */
    public record Happened(long n) implements Event {}

    private final Database database;
    private final Data data;
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private Outbox outbox;

    OutboxOrderTest(Database database) {
        this.database = database;
        this.data = database.data("core");
    }

    @BeforeEach
    void open() {
        data.act(handle -> {
            handle.execute("delete from core_event");
            return handle.execute("delete from core_event_cursor");
        });
        outbox = new Outbox(database);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void theThreadsDeliverWithoutBeingAsked() throws Exception {
        BlockingQueue<Long> came = new LinkedBlockingQueue<>();
        outbox.subscribe("a", "n", Happened.class, event -> came.add(event.get().n()));
        outbox.start();
        publish(7);

        assertThat(came.take()).isEqualTo(7);
    }

    @Test
    void eventsThatManyPublishAtOnceComeEachOnceInTheOrderTheyWereStored() throws Exception {
        outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<?>> acts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int n = i;
            acts.add(callers.submit(() -> publish(n)));
            if (i % 20 == 0) {
                outbox.deliverAll();
            }
        }
        for (Future<?> act : acts) {
            act.get();
        }
        callers.shutdown();
        outbox.deliverAll();

        assertThat(taken).doesNotHaveDuplicates().hasSize(200).containsExactlyElementsOf(stored());
    }

    @Test
    void whatOneNodeDeliversAnotherDoesNot() {
        if (!database.postgres()) {
            // on SQLite there is no other node: the folder is taken
            assertThatThrownBy(() -> Database.open(database.settings(), database.clock()))
                    .isInstanceOf(FolderLock.FolderInUse.class);
            return;
        }
        outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        publish(1);
        outbox.deliverAll();
        try (Outbox other = new Outbox(database)) {
            other.subscribe(
                    "a", "n", Happened.class, event -> taken.add(event.get().n() * 100));
            publish(2);
            other.deliverAll();
            assertThat(taken).containsExactly(1L);
            outbox.deliverAll();
            assertThat(taken).containsExactly(1L, 2L);
        }
    }

    private Object publish(long n) {
        return data.act(handle -> {
            outbox.events("core").publish(handle, new Happened(n));
            return n;
        });
    }

    private List<Long> stored() {
        return data.read(handle -> handle.select("select payload from core_event order by sequence")
                .map((row, context) ->
                        new OwnerJson().read(row.getString(1), Happened.class).n())
                .list());
    }
}
