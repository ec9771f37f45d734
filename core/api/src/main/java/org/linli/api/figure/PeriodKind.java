package org.linli.api.figure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** How long a period of figures is. Weeks are those of ISO 8601: Monday to Sunday. */
public enum PeriodKind {
    /** Monday to Sunday. */
    WEEK,
    /** A month of the calendar. */
    MONTH,
    /** Three months, from January on. */
    QUARTER,
    /** January to December. */
    YEAR;

    /** The first day of the period that the day lies in. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate plus(LocalDate start, long periods) {
        return switch (this) {
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3 * periods);
            case YEAR -> start.plusYears(periods);
        };
    }
}
