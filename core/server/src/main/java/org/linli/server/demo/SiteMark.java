package org.linli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;

/**
 * The mark of a data folder that was created as a demonstration, set once, when the folder is new, and never later; and
 * where its clock stands.
 */
public final class SiteMark {

    private static final String CREATED = "created";
    private static final String DEMONSTRATION = "demonstration";
    private static final String FILLING = "filling";
    private static final String READY = "ready";
    private static final String AHEAD = "clock-ahead";
    private static final String FROM = "clock-from";
    private static final String TO = "clock-to";

    private final Data data;

    public SiteMark(Data data) {
        this.data = data;
    }

    /** Marks a new data folder; whether it is new and shall be filled now. */
    public boolean begin(boolean demonstration, long nowMillis) {
        return data.act(handle -> {
            if (!SiteDao.value(handle, CREATED).isEmpty()) {
                return false;
            }
            SiteDao.put(handle, CREATED, Long.toString(nowMillis));
            if (demonstration) {
                SiteDao.put(handle, DEMONSTRATION, FILLING);
            }
            return demonstration;
        });
    }

    public void filled() {
        data.act(handle -> SiteDao.put(handle, DEMONSTRATION, READY));
    }

    /** How far the site's clock is ahead of the real time. */
    public Duration ahead() {
        return Duration.ofMillis(number(AHEAD));
    }

    /** The time that the trainer's last move went over, if there was one. */
    Optional<Moved> lastMove() {
        long to = number(TO);
        return to == 0
                ? Optional.empty()
                : Optional.of(new Moved(Instant.ofEpochMilli(number(FROM)), Instant.ofEpochMilli(to)));
    }

    /** Stores that the clock goes over this time, and how far ahead it is then. */
    void moved(Handle handle, Duration ahead, Moved over) {
        SiteDao.put(handle, AHEAD, Long.toString(ahead.toMillis()));
        SiteDao.put(handle, FROM, Long.toString(over.from().toEpochMilli()));
        SiteDao.put(handle, TO, Long.toString(over.to().toEpochMilli()));
    }

    /** A move of the clock. */
    record Moved(Instant from, Instant to) {}

    private long number(String key) {
        var value = data.read(handle -> SiteDao.value(handle, key));
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /** Whether the data folder is a demonstration's. */
    public boolean demonstration() {
        return !data.read(handle -> SiteDao.value(handle, DEMONSTRATION)).isEmpty();
    }
}
