package org.linli.api.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void aMonthBeginsAtMidnightInShanghai() {
        var march = Period.at(PeriodKind.MONTH, Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(march).hasToString("2026-03");
        assertThat(march.from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(march.to()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void theFirstDaysOfAYearMayLieInTheLastWeekOfTheYearBefore() {
        var week = Period.of(PeriodKind.WEEK, LocalDate.of(2027, 1, 3));
        assertThat(week).hasToString("2026-W53");
        assertThat(week.plus(1)).hasToString("2027-W01");
    }

    @Test
    void quartersAndYearsFollowEachOther() {
        assertThat(Period.of(PeriodKind.QUARTER, LocalDate.of(2026, 11, 22)).plus(1))
                .hasToString("2027-Q1");
        assertThat(Period.of(PeriodKind.YEAR, LocalDate.of(2026, 11, 22)).plus(-1))
                .hasToString("2025");
    }

    @Test
    void theTextOfAPeriodIsReadBack() {
        for (var text : List.of("2026-W07", "2026-W53", "2026-02", "2026-Q4", "2026")) {
            assertThat(Period.parse(text)).map(Period::toString).hasValue(text);
        }
    }

    @Test
    void whatIsNoPeriodIsNone() {
        for (var text : List.of("", "2025-W53", "2026-W00", "2026-13", "2026-Q5", "26", "2026-1", "2026-02-01")) {
            assertThat(Period.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void noPeriodBeginsInItsMiddle() {
        assertThatThrownBy(() -> new Period(PeriodKind.WEEK, LocalDate.of(2026, 11, 24)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
