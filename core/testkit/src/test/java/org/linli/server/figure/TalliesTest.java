package org.linli.server.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** Two runs of past days are ended and one is open; the days were kept an hour ago. */
@EachDatabase
class TalliesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Answered answered;
    private final District district;
    private long open;

    TalliesTest(Database database) {
        district = new District(database);
        answered = new Answered(district);
    }

    @BeforeEach
    void daysAreKept() {
        for (int daysAgo : new int[] {40, 3}) {
            answered.turn(answered.begin(daysAgo, district.willow, "calm"), 0);
        }
        open = answered.begin(20, district.maple, "urgent");
        answered.clock.move(HOUR);
        answered.tallies(answered.figure()).settle();
        answered.clock.move(HOUR);
    }

    @Test
    void aPastDayIsReadAsItIsKept() {
        answered.spoil();

        assertThat(total()).isEqualTo(3_002);
    }

    @Test
    void aDayInWhichSomethingChangedIsCountedFromThatMomentOn() {
        answered.spoil();
        answered.turn(open, 0);

        assertThat(total()).isEqualTo(2_003);
    }

    @Test
    void aDayInWhichSomethingChangedIsKeptAnew() {
        answered.turn(open, 0);
        answered.clock.move(HOUR);
        answered.tallies(answered.figure()).settle();
        answered.clock.move(HOUR);
        assertThat(total()).isEqualTo(3);

        answered.spoil();

        assertThat(total()).isEqualTo(3_003);
    }

    @Test
    void aRunOfAPastDayThatIsWrittenDownLateIsCounted() {
        answered.turn(answered.begin(500, district.river, "calm"), 0);
        answered.turn(answered.begin(30, district.river, "calm"), 0);

        assertThat(total()).isEqualTo(3);
    }

    @Test
    void todayIsNeverKept() {
        answered.turn(answered.begin(0, district.river, "calm"), 0);
        answered.clock.move(HOUR);
        answered.tallies(answered.figure()).settle();
        answered.clock.move(HOUR);
        answered.spoil();

        assertThat(total()).isEqualTo(3_003);
    }

    @Test
    void whenTheClockWasSetBackNothingKeptIsRead() {
        answered.spoil();
        answered.clock.move(HOUR.multipliedBy(-24));

        assertThat(total()).isEqualTo(2);
    }

    @Test
    void anotherDeclarationIsCountedAnewAndWhatWasKeptOfTheFormerGoes() {
        answered.spoil();
        var other = answered.figure().where("r.pace = 'calm'");
        assertThat(answered.total(answered.read(other, answered.months(false)))).isEqualTo(2);

        answered.tallies(other).settle();

        assertThat(total()).isEqualTo(2);
    }

    @Test
    void nothingIsLeftOfAFigureThatIsNotDeclaredAnyMore() {
        assertThat(answered.stored("core_tally_part")).isPositive();

        answered.tallies().settle();

        assertThat(answered.stored("core_tally")).isZero();
        assertThat(answered.stored("core_tally_day")).isZero();
        assertThat(answered.stored("core_tally_part")).isZero();
    }

    @Test
    void runsThatFollowAnAreaAreCountedWhereTheyLieNow() {
        district.register.govern(District.CLERK, district.willow, district.south);

        assertThat(answered.read(answered.months(false)))
                .isEqualTo(answered.counted(answered.months(false)))
                .filteredOn(row -> row.subdistrictId() == district.south)
                .hasSize(2);
    }

    @Test
    void eachNightAllIsCountedAnew() {
        answered.spoil();

        answered.tallies(answered.figure()).anew();

        assertThat(total()).isEqualTo(2);
    }

    private long total() {
        return answered.total(answered.read(answered.months(false)));
    }
}
