package org.linli.server.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

/**
 * The days by which a year differs from Monday to Friday, as a notice of the State Council's General Office arranges
 * them. A notice may begin with the last days of the December before.
 *
 * @param source the notice, with its number
 * @param off days on which nobody works, also where they fall on a weekend
 * @param working weekend days on which people make up for a day off
 */
record HolidayYear(int year, String source, SortedSet<LocalDate> off, SortedSet<LocalDate> working) {

    static final int FIRST = 2000;
    static final int LAST = 2099;
    static final int OFF_MAX = 60;
    static final int WORKING_MAX = 30;

    HolidayYear {
        off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
        working = Collections.unmodifiableSortedSet(new TreeSet<>(working));
        var wrong = new ArrayList<Refusal>();
        check(year, "daysOff", off, OFF_MAX, wrong);
        check(year, "makeUpDays", working, WORKING_MAX, wrong);
        if (off.isEmpty()) {
            wrong.add(Refusal.of("daysOff", "calendar.refused.none"));
        }
        for (var day : working) {
            if (!weekend(day)) {
                wrong.add(Refusal.of("makeUpDays", "calendar.refused.weekday", day.toString()));
            } else if (off.contains(day)) {
                wrong.add(Refusal.of("makeUpDays", "calendar.refused.both", day.toString()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    List<DaySpan> spansOff() {
        return DaySpan.of(off);
    }

    List<DaySpan> spansWorking() {
        return DaySpan.of(working);
    }

    private static void check(int year, String field, SortedSet<LocalDate> days, int max, List<Refusal> wrong) {
        if (days.size() > max) {
            wrong.add(Refusal.of(field, "calendar.refused.many", max));
        }
        days.stream()
                .filter(day ->
                        day.getYear() != year && !(day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER))
                .findFirst()
                .ifPresent(day -> wrong.add(Refusal.of(field, "calendar.refused.year", day.toString(), year)));
    }
}
