package org.linli.server.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.access.Viewer;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.InLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All figures that are declared now. What was counted is kept for a minute, for everybody alike: it holds all areas,
 * and each viewer's part is taken from it.
 */
public final class FigureBook {

    private static final Logger LOG = LoggerFactory.getLogger(FigureBook.class);

    static final Duration KEPT = Duration.ofMinutes(1);

    private static final int KEPT_ROWS_MAX = 200_000;

    private final Supplier<List<FigureEntry>> declared;
    private final Clock clock;
    private final FigureCount count;
    private final Cache<Counted, List<FigureRow>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS_MAX)
            .expireAfterWrite(KEPT)
            .weigher((Counted key, List<FigureRow> rows) -> rows.size() + 1)
            .build();

    /** What was counted, and in which minute of the site's clock, which can be moved. */
    private record Counted(String id, FigureAsk ask, long minute) {}

    FigureBook(Supplier<List<FigureEntry>> declared, Clock clock) {
        this.declared = declared;
        this.clock = clock;
        this.count = new FigureCount(clock);
    }

    /** The figures of whatever the catalogue holds at the time. */
    public static FigureBook of(Supplier<Catalogue> catalogue, Clock clock) {
        return new FigureBook(() -> entries(catalogue.get()), clock);
    }

    private static List<FigureEntry> entries(Catalogue now) {
        return now.figures().stream()
                .map(owned -> new FigureEntry(now.owners().get(owned.owner()), owned.value()))
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
        var known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var rows = List.copyOf(InLoader.get(entry.owner().loader(), () -> counted(entry, ask)));
        kept.put(key, rows);
        return rows;
    }

    /** The same; empty where they cannot be counted, which is logged: all else goes on. */
    Optional<List<FigureRow>> rowsIfCounted(FigureEntry entry, FigureAsk ask) {
        try {
            return Optional.of(rows(entry, ask));
        } catch (RuntimeException | LinkageError trouble) {
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
        return rows;
    }
}
