package org.linli.api.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The working days of the deployment, and the ends of terms. The day on which a term begins is not counted, and it ends
 * at 24:00 of its last day in Asia/Shanghai (Civil Code, articles 201 and 203); hours are counted by the clock.
 */
public interface Calendar {

    /** The time zone of all days and deadlines. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Whether people work on this day. */
    boolean works(LocalDate day);

    /** Whether the holidays of this year are known; otherwise Monday to Friday count as working days. */
    boolean known(int year);

    /** When a term ends that begins then. Natural days that would end on a day off end on the next working day. */
    default Instant end(Instant from, Term term) {
        var day = day(from);
        return switch (term.unit()) {
            case HOURS -> from.plus(Duration.ofHours(term.amount()));
            case DAYS -> midnightAfter(nextWorking(day.plusDays(term.amount())));
            case WORKING_DAYS -> midnightAfter(worked(day, term.amount()));
        };
    }

    /** The moment so long before an end. */
    default Instant before(Instant end, Term term) {
        // an end at 24:00 belongs to the day that it closes
        var day = day(end.minusMillis(1));
        return switch (term.unit()) {
            case HOURS -> end.minus(Duration.ofHours(term.amount()));
            case DAYS -> midnightAfter(day.minusDays(term.amount()));
            case WORKING_DAYS -> midnightAfter(worked(day, -term.amount()));
        };
    }

    /** How many working days lie after the one day, up to and with the other; 0 when the other is not later. */
    default int workingDays(LocalDate after, LocalDate untilIncluded) {
        return (int) after.datesUntil(untilIncluded.isAfter(after) ? untilIncluded : after)
                .map(day -> day.plusDays(1))
                .filter(this::works)
                .count();
    }

    /** The day of a moment in Asia/Shanghai. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** 24:00 of a day in Asia/Shanghai. */
    static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private LocalDate worked(LocalDate day, int count) {
        var reached = day;
        for (int left = Math.abs(count); left > 0; ) {
            reached = reached.plusDays(count < 0 ? -1 : 1);
            left -= works(reached) ? 1 : 0;
        }
        return reached;
    }

    private LocalDate nextWorking(LocalDate day) {
        var next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
