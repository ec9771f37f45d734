package org.linli.server.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.linli.api.figure.Figure;
import org.linli.api.figure.Period;
import org.linli.api.figure.Unit;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;

/** Figures and periods in words. A ratio of nothing is no number: then it is said that there was none. */
final class FigureText {

    private static final int RATIO_DECIMALS = 1;
    private static final int FEN_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;

    /** Takes the core's words. */
    FigureText(Words words) {
        this.words = words;
    }

    /** The number that is shown: yuan for money, of a hundred for percent. Empty where it would be divided by 0. */
    static Optional<BigDecimal> number(Figure figure, Total total) {
        int decimals = figure.unit() == Unit.FEN ? FEN_DECIMALS : 0;
        var sum = BigDecimal.valueOf(total.numerator(), decimals);
        if (!figure.isRatio()) {
            return Optional.of(sum);
        }
        if (total.denominator() == 0) {
            return Optional.empty();
        }
        var whole = figure.unit() == Unit.PERCENT ? sum.multiply(HUNDRED) : sum;
        return Optional.of(whole.divide(
                BigDecimal.valueOf(total.denominator()), Math.max(decimals, RATIO_DECIMALS), RoundingMode.HALF_UP));
    }

    static Cell cell(Figure figure, Total total) {
        return number(figure, total).<Cell>map(Cell.Decimal::new).orElse(Cell.EMPTY);
    }

    /** The number with its unit. */
    String value(Figure figure, Total total) {
        return number(figure, total)
                .map(number -> words.text("figures.unit." + figure.unit(), written(number)))
                .orElseGet(() -> words.text("figures.none"));
    }

    /** Of how many, or "" for a figure that is no ratio. */
    String note(Figure figure, Total total) {
        if (!figure.isRatio()) {
            return "";
        }
        var of = written(BigDecimal.valueOf(total.denominator()));
        return figure.unit() == Unit.PERCENT
                ? words.text("figures.part-of", written(BigDecimal.valueOf(total.numerator())), of)
                : words.text("figures.of", of);
    }

    private String written(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(number.scale());
        return format.format(number);
    }

    String period(Period period) {
        var start = period.start();
        return switch (period.kind()) {
            case WEEK ->
                words.text(
                        "figures.week",
                        Integer.toString(start.get(IsoFields.WEEK_BASED_YEAR)),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        start);
            case MONTH -> words.text("figures.month", year(start), month(start), start.getMonthValue());
            case QUARTER -> words.text("figures.quarter", year(start), start.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> words.text("figures.year", year(start));
        };
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, words.locale());
    }
}
