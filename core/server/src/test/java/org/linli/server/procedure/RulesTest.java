package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.api.procedure.Who.anybody;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.related;
import static org.linli.api.procedure.Who.starter;
import static org.linli.api.procedure.Who.undertaker;
import static org.linli.server.procedure.Person.resident;
import static org.linli.server.procedure.Person.staff;
import static org.linli.server.procedure.PureRun.COMMITTEE;
import static org.linli.server.procedure.PureRun.STATION;
import static org.linli.server.procedure.PureRun.SUBDISTRICT_OFFICE;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.OpenMove.Reason;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures.CoHandler;
import org.linli.api.procedure.StepBuilder;
import org.linli.api.procedure.Who;

class RulesTest {

    private static final String WEDNESDAY = "2026-05-20T02:00:00Z";
    private static final Person HANDLER = staff(5, COMMITTEE);
    private static final Person STRANGER = staff(6, STATION);
    private static final Details WHY = Details.NONE.reason("because");

    @Test
    void onlyWhoActsForTheOrganizationInChargeIsItsUndertaker() {
        var run = run(step -> step.move("done", "end", undertaker()));
        assertThat(run.look(HANDLER, "done").open()).isTrue();
        assertThat(reasons(run, STRANGER, "done")).containsExactly("procedure.closed.undertaker");
    }

    @Test
    void whoBeganTheRunIsItsStarterAndNobodyUnknownIs() {
        var run = run(step -> step.move("done", "end", starter()));
        assertThat(run.look(resident(1), "done").open()).isTrue();
        assertThat(reasons(run, resident(0), "done")).containsExactly("procedure.closed.starter");
    }

    @Test
    void ofSeveralGroupsOneIsEnoughAndOfNoneNobodyIs() {
        var run = run(step -> step.move("done", "end", Who.anyOf(undertaker(), related("reporter")))
                .move("never", "end", Who.anyOf()));
        assertThat(run.look(resident(1), "done").open()).isTrue();
        assertThat(run.look(HANDLER, "done").open()).isTrue();
        assertThat(reasons(run, STRANGER, "done"))
                .containsExactly("procedure.closed.undertaker", "procedure.closed.related");
        assertThat(reasons(run, HANDLER, "never")).containsExactly("procedure.closed.by-itself");
    }

    @Test
    void allReasonsAreToldAtOnce() {
        var run = run(step -> step.move("check", "s", anybody())
                .move("done", "end", Who.allOf(holds(new Permission("p.decide")), notWhoDid("check"))));
        assertThat(run.attempt(resident(6), "check", Details.NONE)).isTrue();
        assertThat(reasons(run, resident(6), "done"))
                .containsExactly("procedure.closed.permission", "procedure.closed.same-person");
    }

    @Test
    void aMoveBackNeedsAReason() {
        var run = run(step -> step.move("on", "t", anybody()));
        assertThat(run.attempt(HANDLER, "on", Details.NONE)).isTrue();
        assertThat(run.attempt(HANDLER, "back", Details.NONE)).isFalse();
        assertThat(run.attempt(HANDLER, "back", WHY)).isTrue();
        assertThat(run.story().run().step()).isEqualTo("s");
    }

    @Test
    void aHandOverNamesAnotherOrganizationThatThereIs() {
        var run = run(step -> step.handOver("hand-over", anybody()));
        assertThat(run.attempt(HANDLER, "hand-over", WHY)).isFalse();
        assertThat(run.attempt(HANDLER, "hand-over", WHY.undertaker(COMMITTEE))).isFalse();
        assertThat(run.attempt(HANDLER, "hand-over", WHY.undertaker(99))).isFalse();
        assertThat(run.attempt(HANDLER, "hand-over", WHY.undertaker(STATION))).isTrue();
        assertThat(run.story().run().undertakerId()).isEqualTo(STATION);
        assertThat(run.story().run().step()).isEqualTo("s");
    }

    @Test
    void upwardLeadsToTheOrganizationAboveAndNoFurtherThanTheTop() {
        var run = run(step -> step.upward("call-up", undertaker()));
        assertThat(run.attempt(HANDLER, "call-up", Details.NONE)).isTrue();
        assertThat(run.story().run().undertakerId()).isEqualTo(SUBDISTRICT_OFFICE);
        assertThat(reasons(run, staff(7, SUBDISTRICT_OFFICE), "call-up")).containsExactly("procedure.closed.top");
    }

    @Test
    void inAPauseNothingIsOpenButItsEnd() {
        var run = run(
                step -> step.pause("pause", undertaker(), Term.workingDays(5)).move("done", "end", anybody()));
        assertThat(reasons(run, HANDLER, "resume")).containsExactly("procedure.closed.not-paused");
        assertThat(run.attempt(HANDLER, "pause", WHY)).isTrue();
        assertThat(reasons(run, HANDLER, "done")).containsExactly("procedure.closed.paused");
        assertThat(reasons(run, HANDLER, "pause")).containsExactly("procedure.closed.paused");
        assertThat(reasons(run, STRANGER, "resume")).containsExactly("procedure.closed.undertaker");
        assertThat(run.attempt(HANDLER, "resume", Details.NONE)).isTrue();
        assertThat(run.attempt(HANDLER, "done", Details.NONE)).isTrue();
    }

    @Test
    void aCommitteeNeedsDifferentPersonsAndTheLastOneLeadsOn() {
        var run = run(step -> step.together("sign", "end", anybody(), 3));
        assertThat(reasons(run, resident(0), "sign")).containsExactly("procedure.closed.signed-in");
        assertThat(run.attempt(resident(5), "sign", Details.NONE)).isTrue();
        assertThat(reasons(run, resident(5), "sign")).containsExactly("procedure.closed.signed");
        assertThat(run.attempt(resident(6), "sign", Details.NONE)).isTrue();
        assertThat(run.look(resident(7), "sign").note()).contains(Reason.of("procedure.note.signed", 2, 3));
        assertThat(run.story().run().step()).isEqualTo("s");
        assertThat(run.attempt(resident(7), "sign", Details.NONE)).isTrue();
        assertThat(run.story().run().step()).isEqualTo("end");
    }

    @Test
    void aRunThatWentBackIsSignedAnew() {
        var run = run(step -> step.together("sign", "t", anybody(), 2).move("away", "t", anybody()));
        run.attempt(resident(5), "sign", Details.NONE);
        run.attempt(HANDLER, "away", Details.NONE);
        run.attempt(HANDLER, "back", WHY);
        assertThat(run.look(resident(5), "sign").note()).contains(Reason.of("procedure.note.signed", 0, 2));
    }

    @Test
    void aRunIsReopenedNoMoreOftenThanAllowed() {
        var run = run(step -> step.reopen("dissatisfied", "t", related("reporter"), 2));
        for (int time = 1; time <= 2; time++) {
            assertThat(run.attempt(resident(1), "dissatisfied", WHY)).isTrue();
            assertThat(run.attempt(HANDLER, "back", WHY)).isTrue();
            assertThat(run.story().run().standing().reopened()).isEqualTo(time);
        }
        assertThat(run.look(resident(1), "dissatisfied").closed())
                .containsExactly(Reason.of("procedure.closed.reopened", 2));
    }

    @Test
    void moreTimeIsAskedForInTimeAndGrantedByAnother() {
        var run = run(step ->
                step.within(Term.workingDays(2)).extension("extension", anybody(), anybody(), Term.workingDays(5), 1));
        assertThat(reasons(run, HANDLER, "extension-granted")).containsExactly("procedure.closed.not-asked");
        assertThat(run.attempt(HANDLER, "extension", WHY.term(Term.workingDays(6))))
                .isFalse();
        assertThat(run.attempt(HANDLER, "extension", WHY.term(Term.hours(1)))).isFalse();
        assertThat(run.attempt(HANDLER, "extension", WHY.term(Term.workingDays(5))))
                .isTrue();
        assertThat(reasons(run, HANDLER, "extension")).containsExactly("procedure.closed.asked");
        assertThat(reasons(run, HANDLER, "extension-granted")).containsExactly("procedure.closed.same-person");
        assertThat(run.attempt(STRANGER, "extension-granted", Details.NONE)).isTrue();
        assertThat(run.look(HANDLER, "extension").closed()).containsExactly(Reason.of("procedure.closed.extended", 1));
    }

    @Test
    void afterTheDeadlineNoMoreTimeIsAskedFor() {
        var run = run(step ->
                step.within(Term.workingDays(1)).extension("extension", anybody(), anybody(), Term.workingDays(5), 1));
        run.at("2026-05-21T16:00:00Z");
        assertThat(run.look(HANDLER, "extension").open()).isTrue();
        run.at("2026-05-21T16:00:00.001Z");
        assertThat(reasons(run, HANDLER, "extension")).containsExactly("procedure.closed.late");
    }

    @Test
    void aCoHandlerSaysForItselfThatItsPartIsDone() {
        var run = run(step -> step.coHandlers("invite", undertaker()));
        assertThat(run.attempt(HANDLER, "invite", Details.NONE)).isFalse();
        assertThat(run.attempt(HANDLER, "invite", Details.NONE.organizations(List.of(COMMITTEE))))
                .isFalse();
        assertThat(run.attempt(HANDLER, "invite", Details.NONE.organizations(List.of(STATION))))
                .isTrue();
        assertThat(run.attempt(HANDLER, "invite", Details.NONE.organizations(List.of(STATION))))
                .isFalse();
        assertThat(reasons(run, HANDLER, "part-done")).containsExactly("procedure.closed.co-handler");
        assertThat(run.attempt(STRANGER, "part-done", Details.NONE)).isTrue();
        assertThat(run.story().coHandlers()).containsExactly(new CoHandler(STATION, true));
        assertThat(reasons(run, STRANGER, "part-done")).containsExactly("procedure.closed.co-handler");
    }

    @Test
    void evidenceIsCounted() {
        var run = run(step -> step.move("done", "end", anybody(), move -> move.evidence(1)));
        assertThat(run.attempt(HANDLER, "done", Details.NONE)).isFalse();
    }

    /** Step s as it is said, with a step t from which there is a way back, and an end. */
    private static PureRun run(Consumer<StepBuilder> says) {
        var procedure = Procedure.named("test.case", 1)
                .relation("reporter", (handle, run, viewer) -> viewer.memberId() == 1)
                .step("s", step -> {
                    step.move("over", "t", holds(new Permission("p.nobody")));
                    says.accept(step);
                })
                .step("t", step -> step.back("back", "s", anybody()).move("close", "end", anybody()))
                .end("end")
                .build();
        return PureRun.of(procedure, WEDNESDAY);
    }

    private static List<String> reasons(PureRun run, Person viewer, String move) {
        return run.look(viewer, move).closed().stream().map(Reason::key).toList();
    }
}
