package org.linli.server.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A year as JSON: all its days off and its make-up days, as dates. */
record YearData(int year, String source, List<String> daysOff, List<String> makeUpDays) {

    static YearData of(HolidayYear year) {
        return new YearData(year.year(), year.source(), dates(year.off()), dates(year.working()));
    }

    private static List<String> dates(Iterable<LocalDate> days) {
        var dates = new ArrayList<String>();
        days.forEach(day -> dates.add(day.toString()));
        return dates;
    }
}
