package org.linli.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. It begins at ten in the morning in Shanghai, 20 May 2026. */
public final class TestClock extends Clock {

    public static final Instant BEGIN = Instant.parse("2026-05-20T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

    public void move(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    public void set(Instant to) {
        now.set(to);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Stands still where this one stands now. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
