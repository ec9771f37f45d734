package org.linli.server.access;

import java.time.Clock;
import java.time.Duration;
import org.linli.api.data.Data;
import org.linli.api.web.TooMany;

/** Counts tries in the database, so that every node knows them, and stops who tries too often. */
final class Tries {

    /**
     * How often something may be tried.
     *
     * @param what what is tried, as {@code sign-in.account}
     * @param max tries within the window, which begins with the first
     */
    record Limit(String what, int max, Duration window) {}

    private static final long MILLIS_PER_SECOND = 1_000;

    private final Data data;
    private final Clock clock;
    private final TryDao dao = new TryDao();

    Tries(Data data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Counts one try, before it is known how it ends. Throws {@link TooMany} when it is one too many. */
    void count(Limit limit, String who) {
        long now = clock.millis();
        var bucket = bucket(limit, who);
        var counted = data.act(
                handle -> dao.count(handle, bucket, now, now + limit.window().toMillis()));
        if (counted.tries() > limit.max()) {
            throw new TooMany(limit.what(), 1 + (counted.untilAt() - now) / MILLIS_PER_SECOND);
        }
    }

    /** Takes one try back: it was rightful. */
    void takeBack(Limit limit, String who) {
        data.act(handle -> dao.takeBack(handle, bucket(limit, who)));
    }

    /** Forgets all tries of this one: it has proved who it is. */
    void forget(Limit limit, String who) {
        data.act(handle -> dao.forget(handle, bucket(limit, who)));
    }

    void sweep() {
        data.act(handle -> dao.sweep(handle, clock.millis()));
    }

    /** Hashed: what people type into the field for the name is sometimes their password. */
    private static String bucket(Limit limit, String who) {
        return limit.what() + "/" + new Secret(who).hash();
    }
}
