package org.linli.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.Term;

class WorkingDaysTest {

    private final Calendar days = new WorkingDays(ShippedYears.read().values());

    /** A year of 261 days from Monday to Friday loses the 13 days of the Regulation of November 2024 and no more. */
    @Test
    void eachShippedYearHasAsManyWorkingDaysAsItsWeekdaysLessThirteenPublicHolidays() {
        assertThat(workingDaysOf(2025)).isEqualTo(261 - 13);
        assertThat(workingDaysOf(2026)).isEqualTo(261 - 13);
    }

    @Test
    void nobodyWorksAtSpringFestivalAndTheWeekendsAroundItAreMadeUp() {
        assertThat(days.works(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(LocalDate.of(2026, 2, 15).datesUntil(LocalDate.of(2026, 2, 24)))
                .noneMatch(days::works);
        assertThat(days.works(LocalDate.of(2026, 2, 24))).isTrue();
        assertThat(days.works(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(days.works(LocalDate.of(2026, 3, 1))).isFalse();
    }

    @Test
    void theFirstDayIsNotCountedAndTheEndIsMidnightInShanghai() {
        // Friday evening; one working day is Monday, until 24:00
        assertThat(days.end(Instant.parse("2026-06-05T12:00:00Z"), Term.workingDays(1)))
                .isEqualTo(Instant.parse("2026-06-08T16:00:00Z"));
        // 00:30 on Saturday in Shanghai is still Friday in UTC
        assertThat(days.end(Instant.parse("2026-06-05T16:30:00Z"), Term.workingDays(1)))
                .isEqualTo(Instant.parse("2026-06-08T16:00:00Z"));
    }

    @Test
    void aTermBegunBeforeSpringFestivalCountsTheMadeUpSaturdayAndPassesOverTheHoliday() {
        // Friday 13 February: Saturday 14 is worked, 15 to 23 are off, then Tuesday 24 and Wednesday 25
        assertThat(days.end(Instant.parse("2026-02-13T02:00:00Z"), Term.workingDays(3)))
                .isEqualTo(Instant.parse("2026-02-25T16:00:00Z"));
    }

    @Test
    void naturalDaysThatEndOnADayOffEndOnTheNextWorkingDay() {
        // five days after 28 September is 3 October; the holiday lasts to the 7th
        assertThat(days.end(Instant.parse("2026-09-28T02:00:00Z"), Term.days(5)))
                .isEqualTo(Instant.parse("2026-10-08T16:00:00Z"));
        assertThat(days.end(Instant.parse("2026-09-28T02:00:00Z"), Term.days(2)))
                .isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
    }

    @Test
    void aYearWithoutDataCountsMondayToFriday() {
        assertThat(days.known(2026)).isTrue();
        assertThat(days.known(2027)).isFalse();
        assertThat(days.works(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(days.works(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void aNoticeMayBeginInTheDecemberBefore() {
        var off = DaySpan.days(DaySpan.read("2027-12-31 2028-01-02"));
        var withNext = new WorkingDays(List.of(new HolidayYear(2028, "notice", off, DaySpan.days(List.of()))));
        assertThat(withNext.works(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(withNext.works(LocalDate.of(2027, 12, 30))).isTrue();
    }

    private long workingDaysOf(int year) {
        return days.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }
}
