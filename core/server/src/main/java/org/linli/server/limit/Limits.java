package org.linli.server.limit;

import java.time.Duration;

/**
 * The bounds within which plugins run.
 *
 * @param job how long one run of a job may take
 * @param event how long the taking of one event may take; less than a node's claim on the subscription
 * @param part how long a card, a slot, a search, a rule of files or a check of health may take
 * @param piece how long the counting of a figure may take, or a piece of what is told or erased of a member
 * @param jarMegabytes how large a jar may be that an administrator sends on the page of plugins
 * @param threads how many jobs, events and parts of one plugin run at once, those included that did not end in time
 */
public record Limits(
        Duration job,
        Duration event,
        Duration part,
        Duration piece,
        int jarMegabytes,
        int threads,
        Bound pages,
        Bound jobs,
        Bound events,
        Bound parts) {

    public static final Limits STANDARD = new Limits(
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            50,
            8,
            new Bound(10, 50, Duration.ofMinutes(10)),
            new Bound(3, 10, Duration.ofDays(7)),
            new Bound(5, 20, Duration.ofHours(1)),
            new Bound(10, 50, Duration.ofMinutes(10)));

    /**
     * When a plugin counts as degraded, and when it is stopped: so many failures within the window, if they are at
     * least half of all that it did there.
     */
    public record Bound(int degraded, int stopped, Duration window) {

        public Bound {
            if (degraded < 1 || stopped < degraded || window.isNegative() || window.isZero()) {
                throw new IllegalArgumentException("no bound: " + degraded + ", " + stopped + ", " + window);
            }
        }
    }

    /** The same time for parts and pieces. */
    public Limits withPart(Duration time) {
        return new Limits(job, event, time, time, jarMegabytes, threads, pages, jobs, events, parts);
    }

    public Limits withTimes(Duration time) {
        return new Limits(time, time, time, time, jarMegabytes, threads, pages, jobs, events, parts);
    }

    public Limits withThreads(int most) {
        return new Limits(job, event, part, piece, jarMegabytes, most, pages, jobs, events, parts);
    }

    /** The same bound for all kinds. */
    public Limits withBound(Bound bound) {
        return new Limits(job, event, part, piece, jarMegabytes, threads, bound, bound, bound, bound);
    }
}
