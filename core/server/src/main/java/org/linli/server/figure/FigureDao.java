package org.linli.server.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.FigureSql;
import org.linli.api.figure.Period;

/** Counts what a figure declares as SQL: all periods, areas and parts in one query over the figure's own index. */
final class FigureDao {

    /** Far above areas times periods times parts of a district. */
    static final int ROWS_MAX = 100_000;

    private static final String DAY_OF = "((%s) + 28800000) / 86400000"; // Asia/Shanghai is eight hours ahead

    private final Handle handle;

    FigureDao(Handle handle) {
        this.handle = handle;
    }

    /** The rows of the days, which lie in the periods. */
    List<FigureRow> rows(FigureSql sql, FigureAsk ask, Days days) {
        return rows(sql, ask, days, List.of());
    }

    /** The same in these communities alone; in all where none is given. */
    List<FigureRow> rows(FigureSql sql, FigureAsk ask, Days days, Collection<Long> communities) {
        var query = handle.createQuery(text(sql, period(sql.during(), ask), ask.dimension(), communities));
        if (!communities.isEmpty()) {
            query.bindList("linli_communities", List.copyOf(communities));
        }
        return bound(query, ask, period -> period.to().toEpochMilli())
                .bind("linli_from", Days.millis(days.first()))
                .bind("linli_to", Days.millis(days.end()))
                .map((row, context) -> row(row, ask))
                .list();
    }

    /** The rows of each day by itself. */
    List<DayRow> days(Tally tally, Days days) {
        var text = text(tally.sql(), DAY_OF.formatted(tally.sql().during()), tally.dimension(), List.of());
        return handle.createQuery(text)
                .bind("linli_from", Days.millis(days.first()))
                .bind("linli_to", Days.millis(days.end()))
                .map((row, context) -> new DayRow(
                        row.getLong("linli_when"),
                        row.getLong("linli_subdistrict"),
                        row.getLong("linli_community"),
                        Optional.ofNullable(row.getString("linli_part")).orElse(""),
                        row.getLong("linli_numerator"),
                        row.getLong("linli_denominator")))
                .list();
    }

    /** Where rows changed from one moment to before the other; also of those that are not counted now. */
    Touched changed(FigureSql sql, long from, long to) {
        var touched = new Touched();
        handle.createQuery("select distinct " + DAY_OF.formatted(sql.during()) + " as linli_when, " + sql.community()
                        + " as linli_community from " + sql.from() + " where " + sql.changed() + " >= :linli_from and "
                        + sql.changed() + " < :linli_to")
                .bind("linli_from", from)
                .bind("linli_to", to)
                .map((row, context) -> new Touched.Spot(row.getLong("linli_when"), row.getLong("linli_community")))
                .forEach(touched::add);
        return touched;
    }

    /** The moment of the earliest row from a moment on. */
    Optional<Long> first(FigureSql sql, long from) {
        var where = where(sql, List.of(sql.during() + " >= :linli_from"));
        return handle.createQuery("select " + sql.during() + " from " + sql.from() + where + " order by 1 limit 1")
                .bind("linli_from", from)
                .mapTo(Long.class)
                .findOne();
    }

    /** The number of the period that a moment or day lies in; each period's end is bound by {@link #bound}. */
    static String period(String column, FigureAsk ask) {
        int last = ask.periods().size() - 1;
        return last == 0
                ? "0"
                : IntStream.range(0, last)
                        .mapToObj(i -> "when " + column + " < :linli_end_" + i + " then " + i)
                        .collect(Collectors.joining(" ", "case ", " else " + last + " end"));
    }

    static Query bound(Query query, FigureAsk ask, ToLongFunction<Period> end) {
        for (int i = 0; i < ask.periods().size() - 1; i++) {
            query.bind("linli_end_" + i, end.applyAsLong(ask.periods().get(i)));
        }
        return query;
    }

    static FigureRow row(ResultSet row, FigureAsk ask) throws SQLException {
        return new FigureRow(
                ask.periods().get(row.getInt("linli_when")),
                row.getLong("linli_subdistrict"),
                row.getLong("linli_community"),
                row.getString("linli_part"),
                row.getLong("linli_numerator"),
                row.getLong("linli_denominator"));
    }

    private static String text(
            FigureSql sql, String when, Optional<Dimension> dimension, Collection<Long> communities) {
        var first = new ArrayList<>(List.of(sql.during() + " >= :linli_from", sql.during() + " < :linli_to"));
        if (!communities.isEmpty()) {
            first.add(sql.community() + " in (<linli_communities>)");
        }
        var denominator = sql.denominator().isEmpty() ? "0" : "coalesce(" + sql.denominator() + ", 0)";
        return "select " + when + " as linli_when, "
                + sql.subdistrict() + " as linli_subdistrict, "
                + sql.community() + " as linli_community, "
                + dimension.map(Dimension::column).orElse("''") + " as linli_part, "
                + "coalesce(" + sql.numerator() + ", 0) as linli_numerator, "
                + denominator + " as linli_denominator"
                + " from " + sql.from()
                + where(sql, first)
                + " group by 1, 2, 3" + (dimension.isPresent() ? ", 4" : "")
                + " limit " + ROWS_MAX;
    }

    private static String where(FigureSql sql, List<String> first) {
        var all = new ArrayList<>(first);
        sql.conditions().forEach(condition -> all.add("(" + condition + ")"));
        return " where " + String.join(" and ", all);
    }
}
