package org.linli.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.file.Staged;
import org.linli.api.procedure.Details;
import org.linli.api.project.Rung;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Consents;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.member.Tag;
import org.linli.server.project.Village.Person;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ProjectsTest {

    private final Database database;
    private final TestClock clock;

    @TempDir
    private Path folder;

    private Village village;
    private long id;
    private Person decider;

    ProjectsTest(Database database, TestClock clock) {
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
    void aProjectIsTheSubjectOfARunOfItsKindAndBeginsAsAnActivity() {
        var running = village.district.data.read(handle -> village.register.found(handle, id));
        assertThat(running.run().procedure()).isEqualTo("core.project");
        assertThat(running.run().step()).isEqualTo("planned");
        assertThat(running.run().undertakerId()).isEqualTo(village.organization);
        assertThat(running.project().rung()).isEqualTo(Rung.ACTIVITY);
        assertThat(running.project().place().communityId()).isEqualTo(village.district.willow);
        assertThat(village.district.found("project", "courtyard")).contains(id);
    }

    @Test
    void leadAndLiaisonAreTwoWhoHoldPostsInTheOrganizationInCharge() {
        long stranger = village.resident("Xu");
        assertThat(refusals(() -> village.register.name(
                        District.CLERK, id, new ProjectForms.People(Optional.of(stranger), Optional.empty()))))
                .containsExactly("project.refused.post");
        assertThat(refusals(() -> village.register.name(
                        District.CLERK,
                        id,
                        new ProjectForms.People(Optional.of(village.lead), Optional.of(village.lead)))))
                .containsExactly("project.refused.two-people");
        village.name(id);
        assertThat(village.project(id).leadId()).isEqualTo(village.lead);
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
    void aPartyMemberIsNamedWhileTheyAgree() {
        long member = village.resident("Zhao", Tag.PARTY_MEMBER);
        long other = village.resident("Zhou");
        assertThat(refusals(() -> village.party.join(decider, id, new ProjectForms.Joining(other, "cook", true))))
                .containsExactly("project.refused.party-member");
        village.party.join(decider, id, new ProjectForms.Joining(member, "doctor", true));
        assertThat(named()).containsExactly("Zhao doctor");

        village.district.data.act(handle -> {
            village.consents.withdraw(handle, decider.actingAs(), member, PartyMembers.NAMING);
            return member;
        });
        assertThat(named()).isEmpty();
        assertThat(village.district.data.<Consents.State, RuntimeException>read(
                        handle -> village.consents.state(handle, member, PartyMembers.NAMING)))
                .isEqualTo(Consents.State.WITHDRAWN);
    }

    @Test
    void aPartyMemberWhoLeftIsNoLongerNamed() {
        long member = village.resident("Zhao", Tag.PARTY_MEMBER);
        village.party.join(decider, id, new ProjectForms.Joining(member, "doctor", true));
        assertThat(refusals(() -> village.party.join(decider, id, new ProjectForms.Joining(member, "cook", true))))
                .containsExactly("project.refused.there-already");
        long tie = village.district
                .data
                .read(handle -> village.party.of(handle, id))
                .get(0)
                .id();
        village.party.end(decider, id, tie, "moved away");
        assertThat(named()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> village.party.end(decider, id, tie, "again"));
    }

    @Test
    void onlyAProjectThatSaysWhatTheMoneyIsForIsDisclosed() {
        var silent = village.form("Quiet");
        long quiet = village.register.add(
                District.CLERK,
                new ProjectForms.Written(
                        silent.kind(),
                        silent.title(),
                        silent.area(),
                        silent.organization(),
                        silent.summary(),
                        silent.budget(),
                        "",
                        silent.from(),
                        silent.until()));
        assertThat(refusals(() -> village.register.disclose(decider.actingAs(), quiet, "decided")))
                .containsExactly("project.refused.money");
        village.register.disclose(decider.actingAs(), id, "decided");
        assertThat(village.project(id).disclosedAt()).contains(clock.instant());
        village.register.endDisclosure(decider.actingAs(), id, "over");
        assertThat(village.project(id).disclosedAt()).isEmpty();
    }

    @Test
    void aMilestoneIsReachedOnceAndOnlyThroughItsOwnProject() {
        long other = village.add("Another");
        village.deeds.plan(decider, id, new ProjectForms.Plan("Ten doctors", LocalDate.of(2026, 6, 1)));
        long milestone = milestones().get(0).id();
        var done = new ProjectForms.Completion(village.today(), "a list of ten", Staged.NONE);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> village.deeds.complete(decider, other, milestone, done));
        village.deeds.complete(decider, id, milestone, done);
        assertThat(milestones().get(0).doneOn()).contains(village.today());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> village.deeds.complete(decider, id, milestone, done));
    }

    @Test
    void whoReportedDoesNotAcceptTheReport() {
        move("begin", decider);
        move("report", decider);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> move("accept", decider));
        move("accept", Person.of(village.lead));
        assertThat(village.district
                        .data
                        .read(handle -> village.register.found(handle, id))
                        .run()
                        .endedAt())
                .isPresent();
    }

    @Test
    void theDaysAndTheBudgetMakeSense() {
        var form = village.form("Backwards");
        var backwards = new ProjectForms.Written(
                form.kind(),
                form.title(),
                form.area(),
                form.organization(),
                form.summary(),
                form.budget(),
                form.money(),
                form.from(),
                Optional.of(form.from().minusDays(1)));
        assertThat(refusals(() -> village.register.add(District.CLERK, backwards)))
                .containsExactly("project.refused.until");
    }

    private void move(String move, Person by) {
        village.district.data.act(handle -> village.register
                .ground()
                .procedures()
                .move(handle, by, by.actingAs(), id, move, Details.NONE.reason("why")));
    }

    private List<String> named() {
        return village.district.data.read(handle -> village.party.of(handle, id)).stream()
                .filter(PartyMember::shownToAll)
                .map(one -> one.name() + " " + one.duty())
                .toList();
    }

    private List<Milestone> milestones() {
        return village.district.data.read(handle -> new DeedDao().milestones(handle, id, Deeds.ROWS_MAX));
    }

    private ProjectForms.Rating rating(int stars) {
        return new ProjectForms.Rating(village.today(), stars, Optional.empty(), "seen");
    }

    private static List<String> refusals(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).refusals().stream()
                .map(Refusal::key)
                .toList();
    }
}
