package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Who;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.words.Word;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ProcedureEngineTest {

    private static final Permission ANSWER = new Permission("test.answer");
    private static final Procedure CASE = Procedure.named("test.matter", 1)
            .step("new", moves -> moves.move("answer", "end", Who.holds(ANSWER)))
            .end("end")
            .build();
    private static final Actor CLERK = new Actor(5, Map.of(ANSWER.key(), Scope.EVERYWHERE));
    private static final Actor STRANGER = new Actor(6, Map.of());

    private final Data data;
    private final TestClock clock;
    private final ProcedureEngine engine;

    ProcedureEngineTest(Database database, TestClock clock) {
        this.data = database.data("test");
        this.clock = clock;
        this.engine = Engines.of(database, clock);
    }

    @Test
    void numbersCountPerCommunityAndYearInShanghai() {
        clock.set(Instant.parse("2025-12-31T15:59:59Z"));
        assertThat(start(101).number()).isEqualTo("2025-000001");
        assertThat(start(101).number()).isEqualTo("2025-000002");
        assertThat(start(102).number()).isEqualTo("2025-000001");
        clock.set(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(start(101).number()).isEqualTo("2026-000001");
    }

    @Test
    void anActThatIsNotStoredTakesNoNumber() {
        assertThatThrownBy(() -> data.act(handle -> {
                    begin(handle, CASE, 201);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(start(201).number()).endsWith("-000001");
    }

    @Test
    void ofManyWhoAnswerAtOnceOneDoes() throws InterruptedException {
        long run = start(301).id();
        var threads = Executors.newFixedThreadPool(8);
        Callable<Run> answer = () ->
                data.act(handle -> engine.move(handle, CLERK, CLERK.actingAs(), run, "answer", Details.NONE.seen(1)));
        var outcomes = new ArrayList<String>();
        for (Future<Run> future : threads.invokeAll(List.of(answer, answer, answer, answer, answer, answer))) {
            try {
                outcomes.add(future.get().step());
            } catch (ExecutionException thrown) {
                outcomes.add(thrown.getCause().getClass().getSimpleName());
            }
        }
        threads.shutdown();
        assertThat(outcomes).containsExactlyInAnyOrder("end", "Refused", "Refused", "Refused", "Refused", "Refused");
        assertThat(data.<Integer, RuntimeException>read(
                        handle -> engine.rows(handle, run).size()))
                .isEqualTo(2);
    }

    @Test
    void aRunTellsWhenItLastChanged() {
        long run = start(351).id();
        clock.move(Duration.ofHours(1));
        data.act(handle -> engine.move(handle, CLERK, CLERK.actingAs(), run, "answer", Details.NONE));

        long changed = data.read(handle -> handle.createQuery("select changed_at from api_run where id = :id")
                .bind("id", run)
                .mapTo(Long.class)
                .one());
        assertThat(changed).isEqualTo(clock.millis());
    }

    @Test
    void aRunKeepsTheVersionItBeganWith() {
        long old = start(401).id();
        var next = Procedure.named(CASE.key(), 2)
                .step("new", moves -> moves.move("close", "end", Who.anybody()))
                .end("end")
                .build();
        long young = data.<Run, RuntimeException>act(handle -> begin(handle, next, 401))
                .id();
        assertThat(moves(old)).containsExactly("answer");
        assertThat(moves(young)).containsExactly("close");
    }

    @Test
    void aVersionIsNeverDeclaredOtherwise() {
        start(501);
        var changed = Procedure.named(CASE.key(), CASE.version())
                .step("new", moves -> moves.move("answer", "end", Who.anybody()))
                .end("end")
                .build();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> data.act(handle -> begin(handle, changed, 501)))
                .withMessageContaining("next version");
    }

    @Test
    void whyAMoveIsClosedIsSaid() {
        long run = start(601).id();
        List<OpenMove> moves = data.read(handle -> engine.open(handle, STRANGER, run));
        assertThat(moves)
                .flatExtracting(OpenMove::closed)
                .containsExactly(
                        OpenMove.Reason.of("procedure.closed.permission", new Word("permission." + ANSWER.key())));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> answer(STRANGER, STRANGER.actingAs(), run));
    }

    @Test
    void nobodyActsInTheNameOfAnother() {
        long run = start(701).id();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> answer(CLERK, STRANGER.actingAs(), run));
    }

    @Test
    void aRunThatEndedIsNotMoved() {
        long run = start(801).id();
        assertThat(answer(CLERK, CLERK.actingAs(), run).endedAt()).contains(clock.instant());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answer(CLERK, CLERK.actingAs(), run));
    }

    private Run answer(Actor viewer, ActingAs who, long run) {
        return data.act(handle -> engine.move(handle, viewer, who, run, "answer", Details.NONE));
    }

    private Run start(long communityId) {
        return data.act(handle -> begin(handle, CASE, communityId));
    }

    private Run begin(Handle handle, Procedure procedure, long communityId) {
        var begin = Begin.of(data.newId(), Scenarios.PLACE).numberedIn(communityId);
        return engine.start(handle, ActingAs.ANYBODY, procedure, begin);
    }

    private List<String> moves(long run) {
        return data.read(handle -> engine.open(handle, CLERK, run).stream()
                .map(open -> open.move().key())
                .toList());
    }
}
