package org.linli.server.figure;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.FigureSql;

/**
 * Counts a figure exactly: days that are kept are read, but for the communities in which something changed since; these
 * and all other days are counted.
 */
final class FigureCount {

    /** With kept days in more pieces than this, all are counted. */
    static final int SPANS_MAX = 50;

    /** With more changed communities of days than this, their days are counted as a whole. */
    static final int SPOTS_MAX = 200;

    private final Clock clock;

    FigureCount(Clock clock) {
        this.clock = clock;
    }

    /** The figure's rows; the handle sees one state throughout. */
    List<FigureRow> rows(Handle handle, String figureId, Figure figure, FigureAsk ask) {
        var function = figure.function();
        if (function.isPresent()) {
            return function.get().rows(handle, ask);
        }
        return Tally.of(figureId, figure, ask.dimension())
                .flatMap(new TallyDao(handle)::find)
                .filter(stored -> stored.keeps(clock.millis()))
                .map(stored -> rows(handle, stored, figure.sql(), ask))
                .orElseGet(() -> new FigureDao(handle).rows(figure.sql(), ask, Days.of(ask)));
    }

    private List<FigureRow> rows(Handle handle, TallyDao.Stored stored, FigureSql sql, FigureAsk ask) {
        var counted = new FigureDao(handle);
        var tallies = new TallyDao(handle);
        var all = Days.of(ask);
        var kept = tallies.days(stored.id(), all);
        var changed = counted.changed(sql, stored.settledAt(), Long.MAX_VALUE);
        if (Touched.spots(changed.within(kept)).size() > SPOTS_MAX) {
            kept.removeAll(changed.days());
        }
        var touched = changed.within(kept);
        var others = all.where(day -> !kept.contains(day));
        if (others.size() + touched.size() > SPANS_MAX) {
            return counted.rows(sql, ask, all);
        }
        var sum = new Sum();
        others.forEach(days -> sum.add(counted.rows(sql, ask, days)));
        touched.forEach((day, communities) -> sum.add(counted.rows(sql, ask, new Days(day, day + 1), communities)));
        var without = Touched.spots(touched);
        all.where(kept::contains).forEach(days -> sum.add(tallies.rows(stored.id(), ask, days, without)));
        return sum.rows();
    }

    /** Rows of several spans of days, added up. */
    private static final class Sum {

        private final LinkedHashMap<FigureRow, Total> totals = new LinkedHashMap<>();

        void add(List<FigureRow> rows) {
            rows.forEach(row ->
                    totals.merge(with(row, Total.NOTHING), new Total(row.numerator(), row.denominator()), Total::plus));
        }

        List<FigureRow> rows() {
            return totals.entrySet().stream()
                    .map(sum -> with(sum.getKey(), sum.getValue()))
                    .toList();
        }

        private static FigureRow with(FigureRow row, Total total) {
            return new FigureRow(
                    row.period(),
                    row.subdistrictId(),
                    row.communityId(),
                    row.part(),
                    total.numerator(),
                    total.denominator());
        }
    }
}
