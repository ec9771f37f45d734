package org.linli.server.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.api.calendar.Calendar;

/** The calendar that some years' notices make; it never changes. */
public final class WorkingDays implements Calendar {

    /** No holidays are known. */
    public static final Calendar MONDAY_TO_FRIDAY = new WorkingDays(List.of());

    private final Set<Integer> known = new HashSet<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();

    /** In the order of the years: where two notices speak of a day, the later one holds. */
    WorkingDays(Collection<HolidayYear> years) {
        for (var year : years) {
            known.add(year.year());
            off.removeAll(year.working());
            working.removeAll(year.off());
            off.addAll(year.off());
            working.addAll(year.working());
        }
    }

    @Override
    public boolean works(LocalDate day) {
        return working.contains(day) || (!HolidayYear.weekend(day) && !off.contains(day));
    }

    @Override
    public boolean known(int year) {
        return known.contains(year);
    }
}
