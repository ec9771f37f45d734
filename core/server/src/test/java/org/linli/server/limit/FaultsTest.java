package org.linli.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.server.limit.Limits.Bound;

class FaultsTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final MovedClock clock = new MovedClock();
    private final Faults faults = new Faults(Limits.STANDARD.withBound(new Bound(3, 6, WINDOW)), clock);
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        faults.close();
    }

    @Test
    void aPluginIsDegradedByItsThirdFaultAndSaysSinceWhenAndHowMany() {
        fail(2);
        assertThat(faults.weakness("p")).isEmpty();
        clock.now = START.plusSeconds(60);
        fail(1);
        clock.now = START.plusSeconds(120);
        var weak = faults.weakness("p").orElseThrow();
        assertThat(weak).isEqualTo(new Weakness(FaultKind.PAGE, 3, 3, WINDOW, START.plusSeconds(60)));
        assertThat(faults.verdict("p")).isEmpty();
        assertThat(faults.weakness("another")).isEmpty();
    }

    @Test
    void faultsThatAreOlderThanTheWindowAreForgiven() {
        fail(3);
        clock.now = START.plus(WINDOW);
        assertThat(faults.weakness("p")).isEmpty();
        fail(3);
        assertThat(faults.weakness("p").orElseThrow().since()).isEqualTo(clock.now);
    }

    @Test
    void aPluginThatAnswersMoreThanHalfIsNotDegraded() {
        for (int i = 0; i < 7; i++) {
            faults.went("p", FaultKind.PAGE);
        }
        fail(6);
        assertThat(faults.weakness("p")).isEmpty();
        fail(1);
        assertThat(faults.weakness("p")).isPresent();
    }

    @Test
    void whatFailsOfOneKindIsNotCountedWithAnother() {
        fail(2);
        faults.failed("p", FaultKind.JOB, "nightly", new IllegalStateException());
        assertThat(faults.weakness("p")).isEmpty();
    }

    @Test
    void theSixthFaultIsToldOnceUntilThePluginBeginsAnew() throws Exception {
        faults.whenTooMany(told::add);
        fail(8);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("p");
        assertThat(faults.verdict("p")).isPresent();
        faults.begin("p");
        assertThat(faults.verdict("p")).isEmpty();
        fail(6);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("p");
        assertThat(told).isEmpty();
    }

    @Test
    void whoBecomesDegradedIsToldOnceAndWhoIsStoppedAfterwardsIsToldAsThat() throws Exception {
        faults.whenWeak(owner -> told.add("weak " + owner));
        faults.whenTooMany(owner -> told.add("stop " + owner));
        fail(5);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("weak p");
        fail(3);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("stop p");
        assertThat(told).isEmpty();
    }

    @Test
    void whatFindsNoPlaceAmongTheTellingsIsToldWithTheNextFault() throws Exception {
        var go = new CountDownLatch(1);
        faults.whenWeak(owner -> {
            await(go);
            told.add(owner);
        });
        int owners = Faults.WAITING_MAX + 2; // one is told at the time, and one has no place
        for (int i = 0; i < owners; i++) {
            fail("p" + i, 3);
        }
        go.countDown();
        for (int i = 0; i < owners - 1; i++) {
            assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("p" + i);
        }
        fail("p" + (owners - 1), 1);
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("p" + (owners - 1));
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailedLastIsKeptUntilThePluginBeginsAnew() {
        faults.failed("p", FaultKind.EVENT, "area-moved", new IllegalStateException("x".repeat(1_000)));
        var last = faults.last("p").orElseThrow();
        assertThat(last.what()).isEqualTo("area-moved");
        assertThat(last.text()).startsWith("IllegalStateException: x").hasSize(300);
        faults.begin("p");
        assertThat(faults.last("p")).isEmpty();
    }

    private void fail(int times) {
        fail("p", times);
    }

    private void fail(String owner, int times) {
        for (int i = 0; i < times; i++) {
            faults.failed(owner, FaultKind.PAGE, "/p", new IllegalStateException("no"));
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
