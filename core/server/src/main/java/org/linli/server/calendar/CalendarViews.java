package org.linli.server.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.api.calendar.Calendar;
import org.linli.api.form.FormView;

/** What the templates of the calendar show. */
public final class CalendarViews {

    private CalendarViews() {}

    public record Listed(List<Line> years, boolean mayChange) {}

    /**
     * A year in the list.
     *
     * @param source its notice, or "" when none is known: then Monday to Friday count
     * @param entered whether an administrator entered it
     */
    public record Line(int year, String source, int workingDays, boolean entered) {}

    /**
     * One year.
     *
     * @param line what the list says of it
     * @param plan its days
     * @param changes who entered what, newest first
     */
    public record Shown(Line line, Plan plan, List<Change> changes, boolean mayChange) {}

    /** Who entered a revision, and when. */
    public record Change(String by, String at, String source, int off, int working) {}

    public record Asked(int year, FormView form) {}

    /**
     * What would be, before it is stored.
     *
     * @param deadlines what becomes of open deadlines
     */
    public record Preview(int year, Plan plan, String source, int workingDays, Moving deadlines, FormView form) {}

    /**
     * How many deadlines of open cases would move.
     *
     * @param looked how many were looked at, the next due first
     */
    public record Moving(int moved, int looked) {}

    /** The days of a year that differ from Monday to Friday, and its months. */
    public record Plan(List<DaySpan> off, List<DaySpan> working, List<Month12> months) {

        static Plan of(int year, Optional<HolidayYear> known, Calendar days, Locale locale) {
            var months = Arrays.stream(Month.values())
                    .map(month -> Month12.of(LocalDate.of(year, month, 1), days, locale))
                    .toList();
            return new Plan(
                    known.map(HolidayYear::spansOff).orElse(List.of()),
                    known.map(HolidayYear::spansWorking).orElse(List.of()),
                    months);
        }
    }

    /** A month as a table of weeks from Monday; days of other months are absent. */
    public record Month12(String name, List<String> weekdays, List<List<Optional<Day>>> weeks) {

        static Month12 of(LocalDate first, Calendar calendar, Locale locale) {
            var weeks = new ArrayList<List<Optional<Day>>>();
            var monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
            for (; monday.isBefore(first.plusMonths(1)); monday = monday.plusDays(7)) {
                weeks.add(monday.datesUntil(monday.plusDays(7))
                        .map(day -> Optional.of(day).filter(one -> one.getMonth() == first.getMonth()))
                        .map(day -> day.map(one -> Day.of(one, calendar)))
                        .toList());
            }
            var weekdays = Arrays.stream(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                    .toList();
            return new Month12(first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale), weekdays, weeks);
        }
    }

    /** A day: {@code off} on a weekday, {@code made-up} on a weekend, {@code weekend}, or {@code plain}. */
    public record Day(int number, String kind) {

        static Day of(LocalDate day, Calendar calendar) {
            boolean weekend = HolidayYear.weekend(day);
            var kind = calendar.works(day) ? weekend ? "made-up" : "plain" : weekend ? "weekend" : "off";
            return new Day(day.getDayOfMonth(), kind);
        }
    }
}
