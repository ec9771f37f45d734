package org.linli.api.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.api.procedure.Who.anybody;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.api.calendar.Term;

class ProcedureTest {

    @Test
    void aMoveMustLeadToAStep() {
        refused(step -> step.move("on", "nowhere", anybody()), "step s, move on leads to no step: nowhere");
    }

    @Test
    void everyStepMustBeReached() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Procedure.named("test.case", 1)
                        .step("s", step -> step.move("on", "end", anybody()))
                        .step("island", step -> step.move("off", "end", anybody()))
                        .end("end")
                        .build())
                .withMessageContaining("no way leads to step island");
    }

    @Test
    void fromEveryStepThereMustBeAWayToAnEnd() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Procedure.named("test.case", 1)
                        .step("s", step -> step.move("on", "trap", anybody()).move("out", "end", anybody()))
                        .step("trap", step -> step.move("round", "trap", anybody()))
                        .end("end")
                        .build())
                .withMessageContaining("no end from step trap");
    }

    @Test
    void aStepHasAMoveOnce() {
        refused(step -> step.move("on", "end", anybody()), "move on twice");
    }

    @Test
    void relationsAndEffectsMustBeDeclared() {
        refused(
                step -> step.move("x", "end", Who.anyOf(Who.related("reporter"))),
                "a relation that is not declared: reporter");
        refused(
                step -> step.move("x", "end", anybody(), move -> move.effect("tell")),
                "an effect that is not declared: tell");
    }

    @Test
    void dutiesAreSeparatedFromMovesThatThereAre() {
        refused(step -> step.move("x", "end", Who.notWhoDid("start", "chek")), "a move that there is not: chek");
    }

    @Test
    void remindersEscalationsAndExtensionsNeedADeadline() {
        refused(step -> step.remind(Term.workingDays(1)), "reminds of no deadline");
        refused(step -> step.escalate(Term.workingDays(1)), "escalates without a deadline");
        refused(step -> step.extension("more", anybody(), anybody(), Term.days(1), 1), "extends no deadline");
        refused(step -> step.within("urgent", Term.hours(1)), "a deadline for a pace but no usual one");
    }

    @Test
    void anEscalationNamesAMoveOfTheStep() {
        refused(
                step -> step.within(Term.days(1)).escalate(Term.days(1), "call-up"),
                "escalates by call-up, which is no move upward or forward of it");
    }

    @Test
    void aCommitteeIsMoreThanOneAndAReopeningHasABound() {
        refused(step -> step.together("sign", "end", anybody(), 1), "needs two persons or more");
        refused(step -> step.reopen("again", "s", anybody(), 0), "must be allowed at least once");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Procedure.named("test.case", 1)
                        .step("s", step -> step.move("on", "a", anybody()).move("off", "b", anybody()))
                        .end("end")
                        .build())
                .withMessageContainingAll("leads to no step: a", "leads to no step: b");
    }

    @Test
    void aPauseBringsItsEndAndAnExtensionItsAnswers() {
        var step = Procedure.named("test.case", 1)
                .step(
                        "s",
                        says -> says.within(Term.days(3))
                                .pause("pause", Who.undertaker(), Term.days(9))
                                .extension("more", Who.undertaker(), anybody(), Term.days(2), 1)
                                .coHandlers("invite", Who.undertaker())
                                .move("on", "end", anybody()))
                .end("end")
                .build()
                .first();
        assertThat(step.moves())
                .extracting(Move::key)
                .containsExactly(
                        "pause", "more", "more-granted", "more-refused", "invite", "part-done", "on", "resume");
    }

    private static void refused(Consumer<StepBuilder> says, String why) {
        var builder = Procedure.named("test.case", 1)
                .step("s", step -> {
                    step.move("on", "end", anybody());
                    says.accept(step);
                })
                .end("end");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(builder::build)
                .withMessageContaining(why);
    }
}
