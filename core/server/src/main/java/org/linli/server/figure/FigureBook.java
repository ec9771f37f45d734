package org.linli.server.figure;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.linli.api.access.Viewer;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.OutOfTime;
import org.linli.server.limit.Work;
import org.linli.server.plugin.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All figures that are declared now. What was counted is kept for a minute, for everybody alike: it holds all areas,
 * and each viewer's part is taken from it. A figure is counted once for all who ask for it at the same time, and one
 * that was not counted in time is not tried again in that minute.
 */
public final class FigureBook {

    private static final Logger LOG = LoggerFactory.getLogger(FigureBook.class);

    static final Duration KEPT = Duration.ofMinutes(1);

    private static final int KEPT_ROWS_MAX = 200_000;

    private final Supplier<List<FigureEntry>> declared;
    private final Clock clock;
    private final FigureCount count;
    private final Isolation isolation;
    /** Empty is what was late. Nothing of whose figure it is stays here, not even what it threw. */
    private final AsyncCache<Counted, Optional<List<FigureRow>>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS_MAX)
            .expireAfterWrite(KEPT)
            .weigher((Counted key, Optional<List<FigureRow>> rows) ->
                    1 + rows.map(List::size).orElse(0))
            .buildAsync();

    /** What was counted, and in which minute of the site's clock, which can be moved. */
    private record Counted(String id, FigureAsk ask, long minute) {}

    FigureBook(Supplier<List<FigureEntry>> declared, Clock clock, Isolation isolation) {
        this.declared = declared;
        this.isolation = isolation;
        this.clock = clock;
        this.count = new FigureCount(clock);
    }

    /** The figures of whatever the catalogue holds at the time. */
    public static FigureBook of(Supplier<Catalogue> catalogue, Clock clock, Isolation isolation) {
        var names = new FigureNames(isolation);
        return new FigureBook(() -> entries(catalogue.get(), names), clock, isolation);
    }

    private static List<FigureEntry> entries(Catalogue now, FigureNames names) {
        return now.figures().stream()
                .map(owned -> new FigureEntry(now.owners().get(owned.owner()), owned.value(), names))
                .toList();
    }

    /** The figures of which this viewer may see something, the core's and then each plugin's. */
    List<FigureEntry> seenBy(Viewer viewer) {
        return all().stream()
                .filter(entry -> !Sight.of(entry.figure(), viewer).nothing())
                .toList();
    }

    /** The figures of which this viewer sees at least as much. */
    List<FigureEntry> beside(Sight sight, Viewer viewer) {
        return all().stream()
                .filter(entry -> Sight.of(entry.figure(), viewer).covers(sight))
                .toList();
    }

    List<FigureEntry> all() {
        return declared.get();
    }

    /** Those whose days are kept, in all ways in which they are asked for. */
    List<Tally> tallies() {
        return all().stream()
                .flatMap(entry -> Tally.all(entry.id(), entry.figure()))
                .toList();
    }

    /** The figure's rows in the whole deployment. */
    List<FigureRow> rows(FigureEntry entry, FigureAsk ask) {
        var key = new Counted(entry.id(), ask, clock.millis() / KEPT.toMillis());
        var owner = entry.owner();
        var work = new Work(
                owner.id(), owner.loader(), FaultKind.FIGURE, entry.figure().key());
        var mine = new CompletableFuture<Optional<List<FigureRow>>>();
        var others = kept.asMap().putIfAbsent(key, mine);
        if (others != null) {
            return Optional.ofNullable(others.join())
                    .flatMap(rows -> rows)
                    .orElseThrow(() -> new IllegalStateException(entry.id() + " was not counted"));
        }
        try {
            var rows = isolation.call(work, () -> counted(entry, ask));
            mine.complete(Optional.of(rows));
            return rows;
        } catch (OutOfTime late) {
            mine.complete(Optional.empty());
            throw late;
        } finally {
            mine.complete(null); // what failed at once is tried again
        }
    }

    /** The same; empty where they cannot be counted, which is logged: all else goes on. */
    Optional<List<FigureRow>> rowsIfCounted(FigureEntry entry, FigureAsk ask) {
        try {
            return Optional.of(rows(entry, ask));
        } catch (Throwable trouble) { // whatever a plugin throws is its own affair
            LOG.error("The figure {} cannot be counted", entry.id(), trouble);
            return Optional.empty();
        }
    }

    /** Those that cannot be counted as the question asks for them. */
    List<FigureEntry> failing(Question question) {
        return question.figures().stream()
                .filter(entry -> question.ask(entry)
                        .filter(ask -> rowsIfCounted(entry, ask).isEmpty())
                        .isPresent())
                .toList();
    }

    private List<FigureRow> counted(FigureEntry entry, FigureAsk ask) {
        var rows = entry.owner().data().read(handle -> count.rows(handle, entry.id(), entry.figure(), ask));
        if (rows.size() >= FigureDao.ROWS_MAX) {
            throw new IllegalStateException(entry.id() + " has too many rows");
        }
        return List.copyOf(rows);
    }
}
