package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.api.procedure.Who.anybody;
import static org.linli.server.procedure.Garden.CHECKER;
import static org.linli.server.procedure.Garden.DECIDERS;
import static org.linli.server.procedure.Garden.FOUND;
import static org.linli.server.procedure.Garden.RESIDENT;
import static org.linli.server.procedure.Garden.STATION;
import static org.linli.server.procedure.Garden.STATION_WORKER;
import static org.linli.server.procedure.Garden.WHY;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures.CoHandler;
import org.linli.api.procedure.Procedures.Standpoint;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class TreeCareTest {

    private final Garden garden;

    TreeCareTest(Database database, TestClock clock) {
        garden = new Garden(database, clock);
    }

    @BeforeEach
    void wednesday() {
        garden.at("2026-05-20T02:00:00Z");
    }

    @Test
    void theWholeWayIsKeptInRowsThatVerify() {
        long run = wholeWay();
        assertThat(garden.rows(run))
                .extracting(MoveRow::move)
                .containsExactly(
                        "start",
                        "hand-over",
                        "hand-over",
                        "invite",
                        "pause",
                        "resume",
                        "more-time",
                        "more-time-granted",
                        "part-done",
                        "found",
                        "agree",
                        "agree",
                        "agree",
                        "dissatisfied",
                        "found",
                        "agree",
                        "agree",
                        "agree",
                        "satisfied");
        var standing = garden.find(run).standing();
        assertThat(standing.reopened()).isEqualTo(1);
        assertThat(standing.late()).isFalse();
        assertThat(standing.endedAt()).contains(garden.clock.instant());
        assertThat(problems(run)).isEmpty();
    }

    @Test
    void aChangeOfAnyColumnOfAnyRowIsFound() {
        long run = wholeWay();
        int rows = garden.rows(run).size();
        for (int row = 1; row <= rows; row++) {
            int sequence = row;
            List<Tampering> all = garden.data.read(handle -> Tampering.everywhere(handle, run, sequence));
            all.forEach(tampering -> undone(handle -> {
                tampering.change().accept(handle);
                assertThat(problems(handle, run)).as(tampering.what()).isNotEmpty();
            }));
        }
        assertThat(problems(run)).isEmpty();
    }

    @Test
    void whatWasFilledInIsKeptWithItsRow() {
        long run = garden.start("").id();
        garden.move(CHECKER, run, "found", FOUND.values(Map.of("more", "x")));
        assertThat(garden.rows(run).get(1).values())
                .isEqualTo(Map.of("state", "a dead branch", "dangerous", "true", "more", "x"));
    }

    @Test
    void aFormIsFilledInAndKeepsItsConstraints() {
        long run = garden.start("").id();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> garden.move(CHECKER, run, "found", Details.NONE))
                .satisfies(refused ->
                        assertThat(refused.refusals()).containsExactly(Refusal.of("", "procedure.form-missing")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> garden.move(CHECKER, run, "found", Details.NONE.form(new TreeCare.Finding(" ", false))))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::field)
                        .containsExactly("state"));
    }

    @Test
    void whoMayNotIsForbiddenAndWhatCannotBeIsRefusedWithItsReason() {
        long run = garden.start("").id();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> garden.move(STATION_WORKER, run, "pause", WHY));
        garden.move(CHECKER, run, "pause", WHY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> garden.move(CHECKER, run, "found", FOUND))
                .satisfies(refused ->
                        assertThat(refused.refusals()).containsExactly(Refusal.of("", "procedure.closed.paused")));
    }

    @Test
    void anEffectThatFailsUndoesTheMove() {
        var failing = Procedure.named("tree-care.failing", 1)
                .effect("fail", (handle, run, row) -> {
                    throw new IllegalStateException("not today");
                })
                .step("s", step -> step.move("on", "end", anybody(), move -> move.effect("fail")))
                .end("end")
                .build();
        garden.declared.put(failing.key(), failing);
        var begin = Begin.of(garden.data.newId(), Scenarios.PLACE);
        Run run = garden.data.act(handle -> garden.engine.start(handle, RESIDENT.actingAs(), failing, begin));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> garden.move(RESIDENT, run.id(), "on", Details.NONE))
                .withMessage("not today");
        assertThat(garden.find(run.id()).step()).isEqualTo("s");
        assertThat(garden.rows(run.id())).hasSize(1);
    }

    @Test
    void whatWouldBeOpenIsToldWithoutARun() {
        var at = new Standpoint("check", Scenarios.PLACE, Garden.COMMITTEE);
        assertThat(open(garden.engine.tryOut(CHECKER, TreeCare.PROCEDURE, at)))
                .containsExactly("found", "hand-over", "call-up", "pause", "more-time", "invite");
        assertThat(open(garden.engine.tryOut(RESIDENT, TreeCare.PROCEDURE, at))).isEmpty();
    }

    @Test
    void coHandlersAreKnownByTheirParts() {
        long run = garden.start("").id();
        garden.move(CHECKER, run, "invite", Details.NONE.organizations(List.of(STATION)));
        assertThat(coHandlers(run)).containsExactly(new CoHandler(STATION, false));
        garden.move(STATION_WORKER, run, "part-done", Details.NONE);
        assertThat(coHandlers(run)).containsExactly(new CoHandler(STATION, true));
    }

    private long wholeWay() {
        long run = garden.start("").id();
        garden.move(CHECKER, run, "hand-over", WHY.undertaker(STATION));
        garden.move(STATION_WORKER, run, "hand-over", WHY.undertaker(Garden.COMMITTEE));
        garden.move(CHECKER, run, "invite", Details.NONE.organizations(List.of(STATION, 20L)));
        garden.move(CHECKER, run, "pause", WHY);
        garden.at("2026-05-21T02:00:00Z").move(CHECKER, run, "resume", Details.NONE);
        garden.move(CHECKER, run, "more-time", WHY.term(Term.workingDays(2)));
        garden.move(DECIDERS.get(0), run, "more-time-granted", Details.NONE);
        garden.move(STATION_WORKER, run, "part-done", Details.NONE);
        agreed(run);
        garden.at("2026-05-25T02:00:00Z").move(RESIDENT, run, "dissatisfied", WHY);
        agreed(run);
        garden.at("2026-05-27T02:00:00Z").move(RESIDENT, run, "satisfied", Details.NONE);
        return run;
    }

    private void agreed(long run) {
        garden.move(CHECKER, run, "found", FOUND);
        DECIDERS.forEach(decider -> garden.move(decider, run, "agree", Details.NONE));
    }

    private List<CoHandler> coHandlers(long run) {
        return garden.data.read(handle -> garden.engine.coHandlers(handle, run));
    }

    private static List<String> open(List<OpenMove> moves) {
        return moves.stream()
                .filter(OpenMove::open)
                .map(one -> one.move().key())
                .toList();
    }

    private List<ChainCheck.Problem> problems(long run) {
        return garden.data.read(handle -> problems(handle, run));
    }

    private static List<ChainCheck.Problem> problems(Handle handle, long run) {
        return ChainCheck.check(handle, 100).problems().stream()
                .filter(problem -> problem.runId() == run)
                .toList();
    }

    private void undone(Consumer<Handle> work) {
        try {
            garden.data.act(handle -> {
                work.accept(handle);
                throw new Undone();
            });
        } catch (Undone expected) {
            return;
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
