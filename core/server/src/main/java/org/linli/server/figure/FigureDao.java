package org.linli.server.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;

/** Counts what a figure declares as SQL: all periods, areas and parts in one query over the figure's own index. */
final class FigureDao {

    /** Far above areas times periods times parts of a district. */
    static final int ROWS_MAX = 100_000;

    private final Handle handle;

    FigureDao(Handle handle) {
        this.handle = handle;
    }

    List<FigureRow> rows(Figure.Sql sql, FigureAsk ask) {
        var query = handle.createQuery(text(sql, ask))
                .bind("linli_from", ask.first().from().toEpochMilli())
                .bind("linli_to", ask.last().to().toEpochMilli());
        for (int i = 0; i < ask.periods().size() - 1; i++) {
            query.bind("linli_end_" + i, ask.periods().get(i).to().toEpochMilli());
        }
        return query.map((row, context) -> new FigureRow(
                        ask.periods().get(row.getInt("linli_period")),
                        row.getLong("linli_subdistrict"),
                        row.getLong("linli_community"),
                        row.getString("linli_part"),
                        row.getLong("linli_numerator"),
                        row.getLong("linli_denominator")))
                .list();
    }

    private static String text(Figure.Sql sql, FigureAsk ask) {
        var dimension = ask.dimension().map(Dimension::column);
        var denominator = sql.denominator().isEmpty() ? "0" : "coalesce(" + sql.denominator() + ", 0)";
        var where = new ArrayList<>(List.of(sql.during() + " >= :linli_from", sql.during() + " < :linli_to"));
        sql.conditions().forEach(condition -> where.add("(" + condition + ")"));
        return "select " + period(sql.during(), ask.periods().size()) + " as linli_period, "
                + sql.subdistrict() + " as linli_subdistrict, "
                + sql.community() + " as linli_community, "
                + dimension.orElse("''") + " as linli_part, "
                + "coalesce(" + sql.numerator() + ", 0) as linli_numerator, "
                + denominator + " as linli_denominator"
                + " from " + sql.from()
                + " where " + String.join(" and ", where)
                + " group by 1, 2, 3" + (dimension.isPresent() ? ", 4" : "")
                + " limit " + ROWS_MAX;
    }

    /** The number of the period that a moment lies in. */
    private static String period(String during, int periods) {
        return periods == 1
                ? "0"
                : IntStream.range(0, periods - 1)
                        .mapToObj(i -> "when " + during + " < :linli_end_" + i + " then " + i)
                        .collect(Collectors.joining(" ", "case ", " else " + (periods - 1) + " end"));
    }
}
