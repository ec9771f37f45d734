package org.linli.api.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.api.calendar.Calendar;

/**
 * A week, month, quarter or year of the calendar in Asia/Shanghai. Its text is {@code 2026-W07}, {@code 2026-02},
 * {@code 2026-Q1} or {@code 2026}.
 *
 * @param kind how long it is
 * @param start its first day
 */
public record Period(PeriodKind kind, LocalDate start) {

    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)(?:-(?:(W)(\\d\\d)|(Q)([1-4])|(\\d\\d)))?");

    public Period {
        if (!kind.start(start).equals(start)) {
            throw new IllegalArgumentException("No " + kind + " begins on " + start);
        }
    }

    /** The period that the day lies in. */
    public static Period of(PeriodKind kind, LocalDate day) {
        return new Period(kind, kind.start(day));
    }

    /** The period that the moment lies in. */
    public static Period at(PeriodKind kind, Instant moment) {
        return of(kind, moment.atZone(Calendar.ZONE).toLocalDate());
    }

    /** Reads a period's text; empty when it is none. */
    public static Optional<Period> parse(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        try {
            if (found.group(2) != null) {
                var day = LocalDate.of(year, 1, 4).with(WeekFields.ISO.weekOfWeekBasedYear(), number(found.group(3)));
                return Optional.of(of(PeriodKind.WEEK, day))
                        .filter(week -> week.toString().equals(text));
            }
            if (found.group(4) != null) {
                return Optional.of(of(PeriodKind.QUARTER, LocalDate.of(year, 3 * (int) number(found.group(5)), 1)));
            }
            return found.group(6) == null
                    ? Optional.of(of(PeriodKind.YEAR, LocalDate.of(year, 1, 1)))
                    : Optional.of(of(PeriodKind.MONTH, LocalDate.of(year, (int) number(found.group(6)), 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    /** The first moment of it. */
    public Instant from() {
        return start.atStartOfDay(Calendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant to() {
        return plus(1).from();
    }

    /** So many periods later, or with a negative number earlier. */
    public Period plus(long periods) {
        return new Period(kind, kind.plus(start, periods));
    }

    @Override
    public String toString() {
        return switch (kind) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(start.getYear());
        };
    }
}
