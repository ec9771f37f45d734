package org.linli.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.linli.api.calendar.Calendar;

class DemoHoursTest {

    private static final Calendar WEEKDAYS = new Calendar() {
        @Override
        public boolean works(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public boolean known(int year) {
            return true;
        }
    };
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Property(tries = 200)
    void staffActInWorkingHoursAndBeforeNow(@ForAll long seed, @ForAll @IntRange(max = 400) int days) {
        var moment = hours(seed).ago(START, days, true);
        assertThat(moment).isBefore(START);
        assertOpen(moment);
    }

    @Property(tries = 200)
    void residentsActByDayAndBeforeNow(@ForAll long seed, @ForAll @IntRange(max = 400) int days) {
        var moment = hours(seed).ago(START, days, false);
        assertThat(moment).isBefore(START);
        assertThat(time(moment)).isBetween(LocalTime.of(7, 0), LocalTime.of(22, 0));
    }

    @Property(tries = 200)
    void whatFollowsComesSoManyWorkingDaysLater(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(max = 500) int hoursOn) {
        var before = START.plusSeconds(3600L * hoursOn);
        var after = hours(seed).after(before, days);
        assertOpen(after);
        assertThat(WEEKDAYS.workingDays(Calendar.day(before), Calendar.day(after)))
                .isEqualTo(days);
    }

    @Property(tries = 200)
    void whatFollowsAtOnceComesLaterInWorkingHours(@ForAll long seed, @ForAll @IntRange(max = 500) int hoursOn) {
        var before = START.plusSeconds(3600L * hoursOn);
        var after = hours(seed).after(before, 0);
        assertThat(after).isAfter(before);
        assertOpen(after);
    }

    private static DemoHours hours(long seed) {
        return new DemoHours(WEEKDAYS, new Random(seed));
    }

    private static void assertOpen(Instant moment) {
        assertThat(WEEKDAYS.works(Calendar.day(moment))).isTrue();
        assertThat(time(moment)).isBetween(LocalTime.of(8, 30), LocalTime.of(17, 30));
    }

    private static LocalTime time(Instant moment) {
        return moment.atZone(Calendar.ZONE).toLocalTime();
    }
}
