package org.linli.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.Term;

/** What holds of counting, whatever the holidays. */
class WorkingDaysProperties {

    private static final int YEAR = 2031;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);

    @Provide
    Arbitrary<Calendar> calendars() {
        var days = Arbitraries.integers().between(0, 364).map(FIRST::plusDays);
        return Combinators.combine(
                        days.set().ofMinSize(1).ofMaxSize(HolidayYear.OFF_MAX),
                        days.filter(HolidayYear::weekend).set().ofMaxSize(HolidayYear.WORKING_MAX))
                .as((off, working) -> {
                    var made = new TreeSet<>(working);
                    made.removeAll(off);
                    return new WorkingDays(List.of(new HolidayYear(YEAR, "notice", new TreeSet<>(off), made)));
                });
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(-400, 800).map(FIRST::plusDays);
    }

    @Property
    void theNthWorkingDayIsWorkedAndHasNWorkingDaysUpToIt(
            @ForAll("calendars") Calendar days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 300) int n) {
        var last = lastDay(days.end(begin(day), Term.workingDays(n)));
        assertThat(days.works(last)).isTrue();
        assertThat(days.workingDays(day, last)).isEqualTo(n);
    }

    @Property
    void countingInTwoPiecesIsCountingInOne(
            @ForAll("calendars") Calendar days,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate other,
            @ForAll("dates") LocalDate third) {
        var order = Stream.of(one, other, third).sorted().toList();
        assertThat(days.workingDays(order.get(0), order.get(1)) + days.workingDays(order.get(1), order.get(2)))
                .isEqualTo(days.workingDays(order.get(0), order.get(2)));
    }

    @Property
    void theHourOfTheDayDoesNotMatterAndALongerTermEndsLater(
            @ForAll("calendars") Calendar days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(min = 1, max = 200) int n) {
        var later = begin(day).plusSeconds(second);
        assertThat(days.end(later, Term.workingDays(n)))
                .isEqualTo(days.end(begin(day), Term.workingDays(n)))
                .isBefore(days.end(later, Term.workingDays(n + 1)))
                .isAfter(later);
    }

    @Property
    void naturalDaysNeverEndOnADayOffNorSoonerThanTheyAre(
            @ForAll("calendars") Calendar days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 200) int n) {
        var last = lastDay(days.end(begin(day), Term.days(n)));
        assertThat(days.works(last)).isTrue();
        assertThat(last).isAfterOrEqualTo(day.plusDays(n));
        assertThat(days.workingDays(day.plusDays(n - 1), last)).isEqualTo(1);
    }

    @Property
    void goingBackFromTheEndOfATermComesToTheDayItBegan(
            @ForAll("calendars") Calendar days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 200) int n) {
        var end = days.end(begin(day), Term.workingDays(n));
        var back = lastDay(days.before(end, Term.workingDays(n)));
        assertThat(days.workingDays(back, lastDay(end))).isEqualTo(n);
        assertThat(days.workingDays(back, day)).isZero();
    }

    @Property
    void whatIsWrittenAsSpansIsReadAsTheSameDays(@ForAll("calendars") Calendar days, @ForAll("dates") LocalDate day) {
        var set = new TreeSet<>(
                day.datesUntil(day.plusDays(40)).filter(days::works).toList());
        assertThat(DaySpan.days(DaySpan.read(DaySpan.text(DaySpan.of(set), "; "))))
                .isEqualTo(set);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Calendar.ZONE).toInstant();
    }

    /** The day that an end at 24:00 closes. */
    private static LocalDate lastDay(Instant end) {
        return Calendar.day(end.minusMillis(1));
    }
}
