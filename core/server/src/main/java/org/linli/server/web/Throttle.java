package org.linli.server.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.linli.api.web.TooMany;

/**
 * Counts tries by what is tried and by whom, in the memory of this node: after so many in an hour the next must wait
 * until one is given back. The least used are forgotten when there are too many to remember.
 */
final class Throttle {

    private static final int REMEMBERED_MAX = 100_000;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int IPV6_NETWORK_GROUPS = 4;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterAccess(WINDOW)
            .build();
    private final TimeMeter time;

    Throttle(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Counts one try; throws when there were too many. */
    void tryOnce(String what, String key, int perHour) {
        var bucket = buckets.get(what + ' ' + perHour + ' ' + key, unused -> bucket(perHour));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new TooMany(what, seconds);
        }
    }

    private Bucket bucket(int perHour) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, WINDOW))
                .build();
    }

    /** An address as it is counted: with IPv6 one customer has a whole network. */
    static String network(String address) {
        var groups = address.replaceAll("[\\[\\]]", "").split(":");
        if (groups.length <= IPV6_NETWORK_GROUPS) {
            return address;
        }
        return String.join(":", Arrays.copyOf(groups, IPV6_NETWORK_GROUPS));
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
