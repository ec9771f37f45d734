package org.linli.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The real time, and on a demonstration as far ahead of it as a trainer has moved it on; while demonstration data is
 * made, the moment at which the story stands.
 */
public final class DemoClock extends Clock {

    private final Clock real;
    private volatile Instant story;
    private volatile Duration ahead = Duration.ZERO;

    public DemoClock(Clock real) {
        this.real = real;
    }

    /** Runs work as if it were this moment, for the whole site; only while nobody else uses it yet. */
    void at(Instant moment, Runnable work) {
        story = moment;
        try {
            work.run();
        } finally {
            story = null;
        }
    }

    /** How far it is ahead of the real time. */
    Duration ahead() {
        return ahead;
    }

    /** Goes on so far ahead of the real time; it never goes back. */
    public void ahead(Duration further) {
        if (further.compareTo(ahead) > 0) {
            ahead = further;
        }
    }

    /** Goes on to this moment, unless it lies behind. */
    void to(Instant moment) {
        ahead(Duration.between(real.instant(), moment));
    }

    /** The moment that it shows, as long as that is another than the real one. */
    public Optional<Instant> moved() {
        return ahead.isZero() ? Optional.empty() : Optional.of(instant());
    }

    @Override
    public Instant instant() {
        var moment = story;
        return moment == null ? real.instant().plus(ahead) : moment;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
