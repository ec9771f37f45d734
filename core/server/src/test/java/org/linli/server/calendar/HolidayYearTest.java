package org.linli.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;

class HolidayYearTest {

    @Test
    void datesAreReadAsPeopleWriteThem() {
        var written = "2027-01-01\n 2027/2/5 - 2027/2/11 ;2027\u5e744\u67083\u65e5\u81f32027\u5e744\u67085\u65e5\n\n";
        assertThat(DaySpan.text(DaySpan.read(written), ", "))
                .isEqualTo("2027-01-01, 2027-02-05 2027-02-11, 2027-04-03 2027-04-05");
    }

    @Test
    void aLineThatIsNoDateIsRefusedWithItsText() {
        for (var line :
                List.of("tomorrow", "2027-02-30", "2027-02", "2027-02-11 2027-02-05", "2027-01-01 2027-03-02")) {
            var refused = catchThrowableOfType(Refused.class, () -> DaySpan.read("2027-01-01\n" + line));
            assertThat(refused.refusals())
                    .containsExactly(Refusal.of("", "calendar.refused.line", line, DaySpan.DAYS_MAX));
        }
    }

    @Test
    void aMakeUpDayIsAWeekendDayThatIsNotOff() {
        var refused = catchThrowableOfType(
                Refused.class, () -> year("2027-01-01; 2027-01-09", "2027-01-04; 2027-01-09; 2027-01-10"));
        assertThat(refused.refusals())
                .containsExactly(
                        Refusal.of("makeUpDays", "calendar.refused.weekday", "2027-01-04"),
                        Refusal.of("makeUpDays", "calendar.refused.both", "2027-01-09"));
    }

    @Test
    void aDayOfAnotherYearIsRefusedSaveTheDecemberBefore() {
        assertThat(year("2026-12-31 2027-01-02", "2027-01-03").off()).hasSize(3);
        var refused = catchThrowableOfType(Refused.class, () -> year("2026-11-30; 2027-01-01", "2028-01-01"));
        assertThat(refused.refusals())
                .containsExactly(
                        Refusal.of("daysOff", "calendar.refused.year", "2026-11-30", 2027),
                        Refusal.of("makeUpDays", "calendar.refused.year", "2028-01-01", 2027));
    }

    private static HolidayYear year(String off, String working) {
        return new HolidayYear(2027, "notice", DaySpan.days(DaySpan.read(off)), DaySpan.days(DaySpan.read(working)));
    }
}
