package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.linli.api.web.TooMany;

class ThrottleTest {

    private final MovedClock clock = new MovedClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void theTryAfterTheLastAllowedOneMustWait() {
        three("10.0.0.1");
        assertThatThrownBy(() -> throttle.tryOnce("track", "10.0.0.1", 3))
                .asInstanceOf(InstanceOfAssertFactories.type(TooMany.class))
                .satisfies(many -> assertThat(many.retryAfterSeconds()).isBetween(1_190L, 1_201L));
    }

    @Test
    void othersAndOtherThingsAreCountedApart() {
        three("10.0.0.1");
        throttle.tryOnce("track", "10.0.0.2", 3);
        throttle.tryOnce("sign-in", "10.0.0.1", 3);
    }

    @Test
    void aTryIsGivenBackWithTime() {
        three("10.0.0.1");
        clock.now = clock.now.plus(Duration.ofMinutes(21));
        throttle.tryOnce("track", "10.0.0.1", 3);
        assertThatThrownBy(() -> throttle.tryOnce("track", "10.0.0.1", 3)).isInstanceOf(TooMany.class);
    }

    @Test
    void aCustomersWholeNetworkCountsAsOneAddress() {
        assertThat(Throttle.network("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isEqualTo(Throttle.network("2001:db8:1:2:1:2:3:4"))
                .isNotEqualTo(Throttle.network("2001:db8:1:3:1:2:3:4"));
        assertThat(Throttle.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private void three(String address) {
        for (int i = 0; i < 3; i++) {
            throttle.tryOnce("track", address, 3);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-05-20T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
