package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.api.procedure.Who.anybody;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.StepBuilder;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.procedure.Deadlines.Errand;

class DeadlinesTest {

    private static final String WEDNESDAY = "2026-05-20T02:00:00Z";
    private static final Person HANDLER = Person.staff(5, PureRun.COMMITTEE);
    private static final Person OTHER = Person.staff(6, PureRun.COMMITTEE);
    private static final Details WHY = Details.NONE.reason("because");

    @Test
    void aStepIsDueAtMidnightOfItsLastWorkingDay() {
        assertThat(due(run(step -> step.within(Term.workingDays(3))))).isEqualTo("2026-05-25T16:00:00Z");
    }

    @Test
    void thePaceGivenAtTheBeginningChoosesTheDeadline() {
        Consumer<StepBuilder> says = step -> step.within(Term.workingDays(3)).within("urgent", Term.hours(24));
        assertThat(due(run("urgent", says))).isEqualTo("2026-05-21T02:00:00Z");
        assertThat(due(run("unheard-of", says))).isEqualTo("2026-05-25T16:00:00Z");
    }

    @Test
    void theClockStandsStillInAPause() {
        var run = run(step -> step.within(Term.workingDays(3)).pause("pause", anybody(), Term.workingDays(10)));
        run.at("2026-05-21T02:00:00Z").attempt(HANDLER, "pause", WHY);
        assertThat(due(run)).isEqualTo("2026-05-25T16:00:00Z");
        // from Thursday to Tuesday: Friday, Monday and Tuesday
        run.at("2026-05-26T02:00:00Z").attempt(HANDLER, "resume", Details.NONE);
        assertThat(due(run)).isEqualTo("2026-05-28T16:00:00Z");
    }

    @Test
    void aPauseWithinADayMovesNothingButHours() {
        Consumer<StepBuilder> pause = step -> step.pause("pause", anybody(), Term.workingDays(10));
        var days = run(pause.andThen(step -> step.within(Term.workingDays(3))));
        var hours = run(pause.andThen(step -> step.within(Term.hours(24))));
        for (var run : new PureRun[] {days, hours}) {
            run.at("2026-05-20T03:00:00Z").attempt(HANDLER, "pause", WHY);
            run.at("2026-05-20T05:30:00Z").attempt(HANDLER, "resume", Details.NONE);
        }
        assertThat(due(days)).isEqualTo("2026-05-25T16:00:00Z");
        assertThat(due(hours)).isEqualTo("2026-05-21T04:30:00Z");
    }

    @Test
    void aPauseStopsTheClockNoLongerThanItMayLast() {
        var run = run(step -> step.within(Term.workingDays(3)).pause("pause", anybody(), Term.workingDays(2)));
        run.attempt(HANDLER, "pause", WHY);
        assertThat(run.next(Errand.RESUME)).contains(Instant.parse("2026-05-22T16:00:00Z"));
        // nobody and nothing resumed it for a month: two working days, and the weekend that the end touches
        run.at("2026-06-22T02:00:00Z").attempt(HANDLER, "resume", Details.NONE);
        assertThat(due(run)).isEqualTo("2026-05-27T16:00:00Z");
    }

    @Test
    void aTermThatWasGivenWithAMoveHoldsInsteadOfTheProceduresForThatStay() {
        var run = run(step -> step.within(Term.workingDays(3)).reopen("again", "s", anybody(), 2));
        run.at("2026-05-22T02:00:00Z").attempt(HANDLER, "again", WHY.term(Term.hours(24)));
        assertThat(due(run)).isEqualTo("2026-05-23T02:00:00Z");
        run.at("2026-05-25T02:00:00Z").attempt(HANDLER, "again", WHY);
        assertThat(due(run)).isEqualTo("2026-05-28T16:00:00Z");
    }

    @Test
    void whatWasGrantedIsAddedToTheDeadline() {
        var run = run(step ->
                step.within(Term.workingDays(3)).extension("extension", anybody(), anybody(), Term.workingDays(5), 1));
        run.attempt(HANDLER, "extension", WHY.term(Term.workingDays(2)));
        assertThat(due(run)).isEqualTo("2026-05-25T16:00:00Z");
        run.at("2026-05-26T02:00:00Z").attempt(OTHER, "extension-granted", Details.NONE);
        assertThat(due(run)).isEqualTo("2026-05-27T16:00:00Z");
    }

    @Test
    void whatWasRefusedIsNot() {
        var run = run(step ->
                step.within(Term.workingDays(3)).extension("extension", anybody(), anybody(), Term.workingDays(5), 1));
        run.attempt(HANDLER, "extension", WHY.term(Term.workingDays(2)));
        assertThat(run.attempt(OTHER, "extension-refused", WHY)).isTrue();
        assertThat(due(run)).isEqualTo("2026-05-25T16:00:00Z");
    }

    @Test
    void anotherOrganizationHasNoMoreTimeThanWasLeft() {
        var run = run(step -> step.within(Term.workingDays(3)).handOver("hand-over", anybody()));
        run.at("2026-05-22T02:00:00Z").attempt(HANDLER, "hand-over", WHY.undertaker(PureRun.STATION));
        assertThat(due(run)).isEqualTo("2026-05-25T16:00:00Z");
    }

    @Test
    void theClockBeginsAnewWhenARunIsReopenedEvenToTheSameStep() {
        var run = run(step -> step.within(Term.workingDays(3)).reopen("again", "s", anybody(), 1));
        run.at("2026-05-22T02:00:00Z").attempt(HANDLER, "again", WHY);
        assertThat(due(run)).isEqualTo("2026-05-27T16:00:00Z");
        assertThat(run.story().run().stepSince()).isEqualTo("2026-05-22T02:00:00Z");
    }

    @Test
    void aStepThatWasLeftAfterItsDeadlineWasLate() {
        for (boolean late : new boolean[] {false, true}) {
            var run = run(step -> step.within(Term.workingDays(3)).move("on", "end", anybody()));
            run.at(Instant.parse("2026-05-25T16:00:00Z").plusMillis(late ? 1 : 0))
                    .attempt(HANDLER, "on", Details.NONE);
            assertThat(run.story().run().standing().late()).isEqualTo(late);
        }
    }

    @Test
    void theReminderComesBeforeTheEndAndTheEscalationAfter() {
        var run = run(step ->
                step.within(Term.workingDays(3)).remind(Term.workingDays(1)).escalate(Term.workingDays(1)));
        assertThat(run.next(Errand.REMIND)).contains(Instant.parse("2026-05-22T16:00:00Z"));
        assertThat(run.next(Errand.ESCALATE)).contains(Instant.parse("2026-05-26T16:00:00Z"));
    }

    @Test
    void aLapseComesWhenNobodyHasMovedTheRunOnAndAPausePutsItOff() {
        var run = run(step ->
                step.lapse("silence", "end", Term.workingDays(7)).pause("pause", anybody(), Term.workingDays(10)));
        assertThat(run.next(Errand.LAPSE)).contains(Instant.parse("2026-05-29T16:00:00Z"));
        run.attempt(HANDLER, "pause", WHY);
        assertThat(run.next(Errand.LAPSE)).isEmpty();
        run.at("2026-05-21T02:00:00Z").attempt(HANDLER, "resume", Details.NONE);
        assertThat(run.next(Errand.LAPSE)).contains(Instant.parse("2026-06-01T16:00:00Z"));
    }

    @Test
    void anEndHasNoDeadlineAndNothingComesByItself() {
        var run = run(step -> step.within(Term.workingDays(3)).move("on", "end", anybody()));
        run.attempt(HANDLER, "on", Details.NONE);
        assertThat(run.story().run().dueAt()).isEmpty();
        assertThat(run.appointments()).isEmpty();
    }

    private static String due(PureRun run) {
        return run.story().run().dueAt().orElseThrow().toString();
    }

    private static PureRun run(Consumer<StepBuilder> says) {
        return run("", says);
    }

    private static PureRun run(String pace, Consumer<StepBuilder> says) {
        var procedure = Procedure.named("test.case", 1)
                .step("s", says.andThen(step -> step.move("close", "end", anybody())))
                .end("end")
                .build();
        return new PureRun(procedure, WorkingDays.MONDAY_TO_FRIDAY, Instant.parse(WEDNESDAY), pace, 1);
    }
}
