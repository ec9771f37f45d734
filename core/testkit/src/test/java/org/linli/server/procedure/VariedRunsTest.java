package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.server.procedure.Garden.CHECKER;
import static org.linli.server.procedure.Garden.FOUND;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.procedure.Procedure;
import org.linli.api.web.Forbidden;
import org.linli.server.data.Database;
import org.linli.server.district.ProcedureChange;
import org.linli.server.district.ProcedureChange.StepChange;
import org.linli.server.setting.Given;
import org.linli.server.yaml.Problems;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

/** A district wants a tree looked at within one working day, by those who decide. */
@EachDatabase
class VariedRunsTest {

    private static final String KEY = TreeCare.PROCEDURE.key();
    private static final String IN_ONE_DAY = "2026-05-21T16:00:00Z";
    private static final String IN_THREE_DAYS = "2026-05-25T16:00:00Z";

    private final Garden garden;

    VariedRunsTest(Database database, TestClock clock) {
        garden = new Garden(database, clock).at("2026-05-20T02:00:00Z");
    }

    @BeforeEach
    void theDistrictChangesTheProcedure() {
        garden.declared.put(KEY, varied());
    }

    @Test
    void aRunThatBeginsHasWhatTheDistrictChanged() {
        var run = garden.start("");

        assertThat(run.variant()).hasSize(12);
        assertThat(run.dueAt()).contains(Instant.parse(IN_ONE_DAY));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> garden.move(CHECKER, run.id(), "found", FOUND));
    }

    @Test
    void aRunKeepsTheVariantItBeganWith() {
        var young = garden.start("");
        garden.declared.put(KEY, TreeCare.PROCEDURE);
        var other = garden.start("");

        assertThat(other.variant()).isEmpty();
        assertThat(other.dueAt()).contains(Instant.parse(IN_THREE_DAYS));
        assertThat(garden.move(CHECKER, other.id(), "found", FOUND).step()).isEqualTo("decide");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> garden.move(CHECKER, young.id(), "found", FOUND));
        assertThat(garden.move(CHECKER, young.id(), "call-up", Garden.WHY).dueAt())
                .contains(Instant.parse(IN_ONE_DAY));
    }

    @Test
    void itsChainVerifies() {
        long run = garden.start("").id();
        garden.move(CHECKER, run, "call-up", Garden.WHY);

        List<ChainCheck.Problem> problems =
                garden.data.read(handle -> ChainCheck.check(handle, 100).problems());
        assertThat(problems).noneMatch(problem -> problem.runId() == run);
    }

    @Test
    void whatAnOpenVariantNeedsIsAskedOfThePlugin() {
        garden.start("");

        var without =
                OpenVersions.unmet(garden.data, "tree-care", Map.of(KEY, TreeCare.PROCEDURE), Set.of(TreeCare.CHECK));

        assertThat(without).contains("tree-care.request 1: permission " + TreeCare.DECIDE.key());
    }

    private static Procedure varied() {
        var terms = Map.of("", new Given("1 working-days", 5));
        var who = Map.of("found", new Given(TreeCare.DECIDE.key(), 6));
        var check = new StepChange("check", 4, terms, Map.of(), false, who);
        var problems = new Problems();
        var varied = Variation.of(
                TreeCare.PROCEDURE, new ProcedureChange(KEY, 2, List.of(check)), permission -> true, problems);
        assertThat(problems.all()).isEmpty();
        return varied;
    }
}
