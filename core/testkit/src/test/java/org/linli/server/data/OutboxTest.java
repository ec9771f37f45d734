package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
@Timeout(60)
class OutboxTest {

    /** A fact of the test. */
    public record Happened(long n, String what, Where where) implements Event {}

    /** A part of it. */
    public record Where(String place) {}

    /** Another fact. */
    public record Ended(long n) implements Event {}

    private final Database database;
    private final TestClock clock;
    private final Data data;
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private Outbox outbox;

    OutboxTest(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
        this.data = database.data("core");
    }

    @BeforeEach
    void open() {
        data.act(handle -> {
            handle.execute("delete from core_event");
            handle.execute("delete from core_event_cursor");
            return handle.execute("delete from core_event_set_aside");
        });
        outbox = new Outbox(database);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void aPublishedEventIsDeliveredWholeToEachSubscriptionOfItsTypeOnce() {
        List<Happened> whole = new ArrayList<>();
        List<Ended> ended = new ArrayList<>();
        outbox.subscribe("a", "whole", Happened.class, event -> whole.add(event.get()));
        outbox.subscribe(
                "b", "n", Happened.class, event -> taken.add(event.get().n()));
        outbox.subscribe("b", "ended", Ended.class, event -> ended.add(event.get()));

        publish(1);
        outbox.deliverAll();
        outbox.deliverAll();

        assertThat(whole).containsExactly(new Happened(1, "what", new Where("here")));
        assertThat(taken).containsExactly(1L);
        assertThat(ended).isEmpty();
    }

    @Test
    void anEventOfAnActThatIsUndoneIsNeverDelivered() {
        outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        assertThatThrownBy(() -> data.act(handle -> {
                    outbox.events("core").publish(handle, event(1));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        publish(2);
        outbox.deliverAll();

        assertThat(taken).containsExactly(2L);
    }

    @Test
    void aSubscriptionTakesThePlaceOfThatOfItsKeyAndEndingTheFormerLeavesIt() {
        Runnable end = outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        publish(1);
        outbox.deliverAll();
        outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n() * 100));
        end.run();
        publish(2);
        outbox.deliverAll();

        assertThat(taken).containsExactly(1L, 200L);
    }

    @Test
    void aStoppedSubscriberCatchesUpAndANewOneBeginsWithWhatComes() {
        Runnable end = outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        publish(1);
        outbox.deliverAll();
        end.run();
        publish(2);
        outbox.deliverAll();
        assertThat(taken).containsExactly(1L);

        outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        List<Long> late = new ArrayList<>();
        outbox.subscribe(
                "late", "n", Happened.class, event -> late.add(event.get().n()));
        publish(3);
        outbox.deliverAll();

        assertThat(taken).containsExactly(1L, 2L, 3L);
        assertThat(late).containsExactly(3L);
    }

    @Test
    void anEventThatFailsIsTriedTenTimesBeforeTheNextThenSetAside() {
        List<Long> tries = new ArrayList<>();
        outbox.subscribe("a", "n", Happened.class, event -> {
            long n = event.get().n();
            tries.add(n);
            if (n == 2) {
                throw new AssertionError("no");
            }
            taken.add(n);
        });
        publish(1);
        publish(2);
        publish(3);
        for (int i = 0; i < Delivery.TRIES_MAX; i++) {
            assertThat(taken).doesNotContain(3L);
            outbox.deliverAll();
        }

        assertThat(taken).containsExactly(1L, 3L);
        assertThat(tries).filteredOn(n -> n == 2).hasSize(Delivery.TRIES_MAX);
        String failure = data.read(handle -> handle.select("select failure from core_event_set_aside")
                .mapTo(String.class)
                .one());
        assertThat(failure).contains("no");
    }

    @Test
    void eventsAreKeptForThirtyDaysAndTheirSequenceGoesOn() {
        outbox.subscribe(
                "a", "n", Happened.class, event -> taken.add(event.get().n()));
        publish(1);
        outbox.deliverAll();
        clock.move(Duration.ofDays(30));
        assertThat(outbox.forgetOld()).isZero();
        clock.move(Duration.ofMillis(1));
        assertThat(outbox.forgetOld()).isEqualTo(1);

        publish(2);
        outbox.deliverAll();
        assertThat(taken).containsExactly(1L, 2L);
    }

    private Object publish(long n) {
        return data.act(handle -> {
            outbox.events("core").publish(handle, event(n));
            return n;
        });
    }

    private static Happened event(long n) {
        return new Happened(n, "what", new Where("here"));
    }
}
