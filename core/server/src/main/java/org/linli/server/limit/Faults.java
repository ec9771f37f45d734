package org.linli.server.limit;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.server.limit.Limits.Bound;

/** Counts by plugin and kind what failed, and says when it is too much. */
public final class Faults implements AutoCloseable {

    /** More tellings than this do not wait; what finds no place is told with the next fault. */
    static final int WAITING_MAX = 200;

    private static final int TEXT_MAX = 300;
    private static final int CAUSES_MAX = 20;

    private final Limits limits;
    private final Clock clock;
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final Map<String, Last> lasts = new ConcurrentHashMap<>();
    private final ExecutorService teller = teller();
    private final List<Consumer<String>> tooMany = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> weak = new CopyOnWriteArrayList<>();

    public Faults(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The last thing of a plugin that failed.
     *
     * @param what a path, or the key of a job, a subscription, a part
     * @param text what was thrown
     */
    public record Last(FaultKind kind, String what, String text, Instant at) {}

    /** Is told, on a thread of its own and once until it is started again, whose faults have become too many. */
    public void whenTooMany(Consumer<String> work) {
        tooMany.add(work);
    }

    /** Is told in the same way who has become degraded, and is not to be stopped as well. */
    public void whenWeak(Consumer<String> work) {
        weak.add(work);
    }

    /** Something of a plugin went well. */
    public void went(String owner, FaultKind kind) {
        counts(owner).add(kind, clock.instant(), false);
    }

    /** Something of a plugin failed. */
    public void failed(String owner, FaultKind kind, String what, Throwable thrown) {
        var root = root(thrown);
        var text = root == thrown ? text(thrown) : text(thrown) + "; " + text(root);
        lasts.put(owner, new Last(kind, what, text, clock.instant()));
        var counts = counts(owner);
        counts.add(kind, clock.instant(), true).ifPresent(told -> tell(owner, counts, told));
    }

    private static String text(Throwable thrown) {
        var text = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        return text.substring(0, Math.min(TEXT_MAX, text.length()));
    }

    /** What it all began with; of causes that go in a circle some. */
    private static Throwable root(Throwable thrown) {
        var root = thrown;
        for (int i = 0; i < CAUSES_MAX && root.getCause() != null; i++) {
            root = root.getCause();
        }
        return root;
    }

    private void tell(String owner, Counts counts, Told told) {
        try {
            teller.execute(() -> (told == Told.STOP ? tooMany : weak).forEach(work -> work.accept(owner)));
        } catch (RejectedExecutionException full) {
            counts.untold();
        }
    }

    /** Whether and why a plugin counts as degraded at this moment. */
    public Optional<Weakness> weakness(String owner) {
        return Optional.ofNullable(counts.get(owner)).flatMap(found -> found.weakness(clock.instant()));
    }

    /** Whether and why it is to be stopped. */
    public Optional<Weakness> verdict(String owner) {
        return Optional.ofNullable(counts.get(owner)).flatMap(found -> found.verdict(clock.instant()));
    }

    public Optional<Last> last(String owner) {
        return Optional.ofNullable(lasts.get(owner));
    }

    /** A plugin is started: its counts begin anew. */
    public void begin(String owner) {
        counts.remove(owner);
        lasts.remove(owner);
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }

    private Counts counts(String owner) {
        return counts.computeIfAbsent(owner, id -> new Counts());
    }

    private static ExecutorService teller() {
        var pool = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), work -> {
            var thread = new Thread(null, work, "linli-faults", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(Faults.class.getClassLoader());
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private enum Told {
        NOTHING,
        WEAK,
        STOP
    }

    /** The counts of one plugin. */
    private final class Counts {

        private final Map<FaultKind, FaultWindow> windows = new EnumMap<>(FaultKind.class);
        private final Map<FaultKind, Instant> since = new EnumMap<>(FaultKind.class);
        private Told told = Told.NOTHING;

        /** Gives what is to be told: it is worse now than anybody was told. */
        synchronized Optional<Told> add(FaultKind kind, Instant now, boolean fault) {
            windows.computeIfAbsent(kind, k -> new FaultWindow(k.bound(limits).window()))
                    .add(now.toEpochMilli(), fault);
            if (weak(kind, now, bound(kind).degraded()).isEmpty()) {
                since.remove(kind);
            } else {
                since.putIfAbsent(kind, now);
            }
            var before = told;
            if (fault && verdict(now).isPresent()) {
                told = Told.STOP;
            } else if (fault && told == Told.NOTHING && weakness(now).isPresent()) {
                told = Told.WEAK;
            }
            return told == before ? Optional.empty() : Optional.of(told);
        }

        synchronized void untold() {
            told = Told.NOTHING;
        }

        synchronized Optional<Weakness> weakness(Instant now) {
            return kinds().flatMap(kind -> weak(kind, now, bound(kind).degraded()).stream())
                    .findFirst();
        }

        synchronized Optional<Weakness> verdict(Instant now) {
            return kinds().flatMap(kind -> weak(kind, now, bound(kind).stopped()).stream())
                    .findFirst();
        }

        private Stream<FaultKind> kinds() {
            return windows.keySet().stream();
        }

        private Bound bound(FaultKind kind) {
            return kind.bound(limits);
        }

        private Optional<Weakness> weak(FaultKind kind, Instant now, int most) {
            var window = windows.get(kind);
            int failed = window.failed(now.toEpochMilli());
            int tried = window.tried(now.toEpochMilli());
            return failed < most || failed * 2 < tried
                    ? Optional.empty()
                    : Optional.of(
                            new Weakness(kind, failed, tried, bound(kind).window(), since.getOrDefault(kind, now)));
        }
    }
}
