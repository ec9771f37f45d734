package org.linli.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, save while demonstration data is made: then the moment at which the story stands. */
public final class DemoClock extends Clock {

    private final Clock real;
    private volatile Instant story;

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

    @Override
    public Instant instant() {
        var moment = story;
        return moment == null ? real.instant() : moment;
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
