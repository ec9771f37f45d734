package org.linli.api.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.linli.api.calendar.Calendar;

/**
 * When people of a demonstration do something: staff in working hours, residents by day.
 *
 * @param calendar says which days are worked
 * @param random {@link Demo#random()}
 */
public record DemoHours(Calendar calendar, Random random) {

    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final LocalTime CLOSED = LocalTime.of(17, 30);
    private static final LocalTime AWAKE = LocalTime.of(7, 0);
    private static final int OPEN_MINUTES = 9 * 60;
    private static final int AWAKE_MINUTES = 15 * 60;
    private static final int SHORTLY_MINUTES = 90;

    /** A moment so many days before another at which a resident may write, or with staff somebody is there. */
    public Instant ago(Instant now, int days, boolean staff) {
        var day = Calendar.day(now).minusDays(days);
        var moment = staff ? open(working(day)) : at(day, AWAKE, AWAKE_MINUTES);
        while (!moment.isBefore(now)) {
            day = day.minusDays(1);
            moment = staff ? open(working(day)) : at(day, AWAKE, AWAKE_MINUTES);
        }
        return moment;
    }

    /** A moment in working hours, so many working days later; with 0 shortly after, or the next morning. */
    public Instant after(Instant before, int days) {
        var day = Calendar.day(before);
        if (days == 0) {
            var soon = before.plus(Duration.ofMinutes(20L + random.nextInt(SHORTLY_MINUTES)));
            var time = soon.atZone(Calendar.ZONE).toLocalTime();
            boolean open = calendar.works(day) && !time.isBefore(OPEN) && time.isBefore(CLOSED);
            return open && Calendar.day(soon).equals(day) ? soon : at(next(day, 1), OPEN, SHORTLY_MINUTES);
        }
        return open(next(day, days));
    }

    private Instant open(LocalDate day) {
        return at(day, OPEN, OPEN_MINUTES);
    }

    private Instant at(LocalDate day, LocalTime from, int minutes) {
        return day.atTime(from)
                .plusMinutes(random.nextInt(minutes))
                .atZone(Calendar.ZONE)
                .toInstant();
    }

    private LocalDate working(LocalDate day) {
        return calendar.works(day) ? day : working(day.minusDays(1));
    }

    private LocalDate next(LocalDate day, int workingDays) {
        var reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            left -= calendar.works(reached) ? 1 : 0;
        }
        return reached;
    }
}
