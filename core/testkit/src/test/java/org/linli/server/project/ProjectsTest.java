package org.linli.server.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.server.project.Village.refusals;

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

    @Test
    void whoeverIsErasedIsInNoProjectAnyMoreButALeadMustBeReplacedFirst() {
        village.name(id);
        var data = new ProjectPersonalData();
        List<Refusal> kept = village.district.data.read(handle -> data.kept(handle, village.lead));
        assertThat(kept).extracting(Refusal::key).containsExactly("project.kept.lead");
        List<Refusal> free = village.district.data.read(handle -> data.kept(handle, village.liaison));
        assertThat(free).isEmpty();
        int erased = village.district.data.act(handle -> data.erase(handle, village.liaison, 100));
        assertThat(erased).isEqualTo(1);
        assertThat(village.project(id).liaisonId()).isZero();
        int again = village.district.data.act(handle -> data.erase(handle, village.liaison, 100));
        assertThat(again).isZero();
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
}
