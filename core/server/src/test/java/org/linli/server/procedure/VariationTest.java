package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.api.procedure.Who.allOf;
import static org.linli.api.procedure.Who.anyOf;
import static org.linli.api.procedure.Who.holds;
import static org.linli.api.procedure.Who.notWhoDid;
import static org.linli.api.procedure.Who.starter;
import static org.linli.api.procedure.Who.undertaker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Procedure;
import org.linli.server.district.ProcedureChange;
import org.linli.server.district.ProcedureChange.StepChange;
import org.linli.server.setting.Given;
import org.linli.server.yaml.Problems;

class VariationTest {

    private static final Permission CHECK = new Permission("tree.request.check");
    private static final Permission DECIDE = new Permission("tree.request.decide");
    private static final Set<String> PERMISSIONS = Set.of(CHECK.key(), DECIDE.key(), "tree.request.other");

    private static final Procedure PROCEDURE = Procedure.named("tree.request", 1)
            .step(
                    "check",
                    step -> step.within(Term.workingDays(3))
                            .within("urgent", Term.hours(24))
                            .move("found", "visit", anyOf(undertaker(), holds(CHECK)), Move.Builder::reason)
                            .move("seen", "visit", holds(CHECK)))
            .step("visit", step -> step.optional("decide").move("visited", "decide", undertaker()))
            .step("rest", step -> step.optional("decide").move("rested", "decide", undertaker()))
            .step(
                    "decide",
                    step -> step.move("agree", "closed", allOf(holds(DECIDE), notWhoDid("found", "rested")))
                            .move("wait", "rest", holds(DECIDE))
                            .move("withdraw", "closed", starter()))
            .end("closed")
            .build();

    private final Problems problems = new Problems();

    @Test
    void whatIsNotChangedStaysAndHasNoNameOfItsOwn() {
        var same = varied(step("check", Map.of("", given("3 working-days", 4)), false));

        assertThat(same.variant()).isEmpty();
        assertThat(ProcedureJson.write(same)).isEqualTo(ProcedureJson.write(PROCEDURE));
    }

    @Test
    void termsOfEachPaceAreChangedByThemselves() {
        var varied = varied(step("check", Map.of("urgent", given("12 hours", 4)), false));

        var deadline = varied.step("check").orElseThrow().deadline();
        assertThat(deadline.of("urgent")).contains(Term.hours(12));
        assertThat(deadline.of("")).contains(Term.workingDays(3));
        assertThat(varied.variant()).hasSize(12);
    }

    @Test
    void aStepThatIsLeftOutIsPassedByWhatLedToIt() {
        var varied = varied(step("visit", Map.of(), true));

        assertThat(varied.step("visit")).isEmpty();
        assertThat(varied.first().moves()).extracting(Move::to).containsOnly("decide");
    }

    @Test
    void anotherPermissionTakesThePlaceOfTheOldOneAndDutiesStaySeparated() {
        var varied = varied(who("decide", "agree", "tree.request.other"), who("check", "found", DECIDE.key()));

        assertThat(varied.step("decide")
                        .orElseThrow()
                        .move("agree")
                        .orElseThrow()
                        .who())
                .isEqualTo(allOf(holds(new Permission("tree.request.other")), notWhoDid("found", "rested")));
        var found = varied.first().move("found").orElseThrow();
        assertThat(found.who()).isEqualTo(anyOf(undertaker(), holds(DECIDE)));
        assertThat(found.needs().reason()).isTrue();
    }

    @Test
    void whatCannotBeChangedIsToldWithItsLine() {
        varied(
                step("nowhere", Map.of(), false),
                step("decide", Map.of("", given("soon", 11), "slow", given("3 days", 12)), true),
                step("closed", Map.of("", given("3 days", 13)), false),
                who("check", "fly", DECIDE.key()),
                who("visit", "visited", DECIDE.key()));

        assertThat(problems.all().stream()
                        .map(one -> one.line() + " " + one.message().key()))
                .containsExactlyInAnyOrder(
                        "10 district.procedure.step",
                        "10 district.procedure.needed",
                        "11 district.procedure.term",
                        "12 district.procedure.pace",
                        "13 district.procedure.end",
                        "20 district.procedure.move",
                        "20 district.procedure.holders");
    }

    @Test
    void aPermissionThatThereIsNotIsTold() {
        varied(who("decide", "agree", "tree.request.unknown"));

        assertThat(problems.all())
                .extracting(one -> one.message().key())
                .containsExactly("district.procedure.permission");
    }

    @Test
    void aStepWhoseMovesADutyIsSeparatedFromCannotBeLeftOut() {
        varied(step("rest", Map.of(), true));

        assertThat(problems.all())
                .extracting(one -> one.line() + " " + one.message().key())
                .containsExactly("9 district.procedure.unsound");
    }

    private Procedure varied(StepChange... steps) {
        var change = new ProcedureChange(PROCEDURE.key(), 9, List.of(steps));
        return Variation.of(PROCEDURE, change, PERMISSIONS::contains, problems);
    }

    private static StepChange step(String step, Map<String, Given> terms, boolean leftOut) {
        return new StepChange(step, 10, terms, Map.of(), leftOut, Map.of());
    }

    private static StepChange who(String step, String move, String permission) {
        return new StepChange(step, 10, Map.of(), Map.of(), false, Map.of(move, given(permission, 20)));
    }

    private static Given given(String value, int line) {
        return new Given(value, line);
    }
}
