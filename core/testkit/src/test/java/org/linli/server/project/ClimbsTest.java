package org.linli.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.server.project.Village.refusals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.project.Rung;
import org.linli.api.web.Forbidden;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.project.Village.Person;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ClimbsTest {

    private final Database database;
    private final TestClock clock;

    @TempDir
    private Path folder;

    private Village village;
    private long id;
    private Person decider;

    ClimbsTest(Database database, TestClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void settle() {
        clock.set(TestClock.BEGIN);
        village = new Village(database, clock, folder);
        id = village.add("Doctors in the courtyard");
        decider = Person.of(village.third);
    }

    @Test
    void aProjectRisesOnlyWhenTheRuleIsMetAndEveryRiseIsARow() {
        assertThat(refusals(() -> village.climbs.rise(decider, id, "good")))
                .containsExactly("project.ladder.lead", "project.ladder.liaison");
        village.name(id);
        village.climbs.rise(decider, id, "named");
        for (int i = 0; i < 3; i++) {
            village.serve(id, i * 30);
        }
        assertThat(refusals(() -> village.climbs.rise(decider, id, "good"))).containsExactly("project.ladder.services");
        village.serve(id, 364);
        village.climbs.rise(decider, id, "four times");

        assertThat(village.project(id).rung()).isEqualTo(Rung.SERVICE);
        List<Climb> climbs = village.district.data.read(handle -> village.climbs.of(handle, id));
        assertThat(climbs)
                .extracting(climb -> climb.from() + " " + climb.to() + " " + climb.reason() + " " + climb.memberId())
                .containsExactly(
                        "PROJECT SERVICE four times " + village.third,
                        "ACTIVITY PROJECT named " + village.third,
                        "ACTIVITY ACTIVITY  " + District.CLERK.memberId());
    }

    @Test
    void aServiceOlderThanTwelveMonthsNoLongerCounts() {
        village.name(id);
        village.climbs.rise(decider, id, "named");
        for (int day : List.of(1, 2, 3, 365)) {
            village.serve(id, day);
        }
        assertThat(refusals(() -> village.climbs.rise(decider, id, "good"))).containsExactly("project.ladder.services");
    }

    @Test
    void aBrandIsInspectedByOthersAndDisclosed() {
        village.name(id);
        village.climbs.rise(decider, id, "named");
        for (int day : List.of(1, 2, 3, 4)) {
            village.serve(id, day);
        }
        village.climbs.rise(decider, id, "served");
        village.deeds.inspect(decider, id, rating(5));
        village.deeds.inspect(decider, id, rating(3));
        assertThat(refusals(() -> village.climbs.rise(decider, id, "good")))
                .containsExactly("project.ladder.disclosed");
        village.register.disclose(decider.actingAs(), id, "decided");
        village.climbs.rise(decider, id, "good");
        assertThat(village.project(id).rung()).isEqualTo(Rung.BRAND);
        assertThat(refusals(() -> village.climbs.rise(decider, id, "better"))).containsExactly("project.refused.top");
    }

    @Test
    void leadAndLiaisonNeitherRateNorLiftNorLowerTheirOwnProject() {
        village.name(id);
        for (long own : List.of(village.lead, village.liaison)) {
            var viewer = Person.of(own);
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> village.climbs.rise(viewer, id, "mine"));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> village.climbs.fall(viewer, id, "mine"));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> village.deeds.inspect(viewer, id, rating(5)));
        }
        assertThat(village.project(id).rung()).isEqualTo(Rung.ACTIVITY);
    }

    @Test
    void aFallIsARowAndEndsAtTheBottom() {
        village.name(id);
        village.climbs.rise(decider, id, "named");
        village.climbs.fall(decider, id, "asleep");
        assertThat(village.project(id).rung()).isEqualTo(Rung.ACTIVITY);
        assertThat(refusals(() -> village.climbs.fall(decider, id, "lower"))).containsExactly("project.refused.bottom");
    }

    @Test
    void theFigureTellsOnWhichRungProjectsStoodAtTheEndOfEachMonth() {
        village.name(id);
        clock.move(Duration.ofDays(30));
        village.climbs.rise(decider, id, "named");
        var may = Period.of(PeriodKind.MONTH, LocalDate.of(2026, 5, 1));
        var figure = ProjectFigures.all()[0];
        var ask = new FigureAsk(
                List.of(may.plus(-1), may, may.plus(1)),
                figure.dimensions().stream().findFirst());
        List<FigureRow> rows = village.district.data.read(
                handle -> figure.function().orElseThrow().rows(handle, ask));
        assertThat(rows.stream()
                        .filter(row -> row.communityId() == village.district.willow)
                        .map(row -> row.period() + " " + row.part() + " " + row.numerator()))
                .containsExactly("2026-05 ACTIVITY 1", "2026-06 PROJECT 1");
    }

    private ProjectForms.Rating rating(int stars) {
        return new ProjectForms.Rating(village.today(), stars, Optional.empty(), "seen");
    }
}
