package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.server.data.Database;
import org.linli.server.procedure.Model.Outcome;
import org.linli.server.procedure.Scenarios.Scenario;
import org.linli.server.procedure.Scenarios.Try;
import org.linli.testkit.TestClock;

/** What holds of every procedure, whoever tries whatever. */
abstract class ProcedureProperties {

    private static final int TRIES = 100;
    private static final int CHANGES = 8;
    private static final long RUN = 7;
    private static final int PROBLEMS_MAX = 10;
    private static final ActingAs REPORTER = new ActingAs(1, 0, 0, Channel.ONLINE);

    private final ProcedureEngine engine = Engines.of(database(), new TestClock());

    abstract Database database();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Property(tries = TRIES)
    void noMoveOutsideWhatIsDeclaredAndNoActByOneWhoMayNot(@ForAll("scenarios") Scenario scenario) {
        undone(handle -> {
            start(handle, scenario);
            var model = new Model(scenario.procedure());
            for (var tried : scenario.tries()) {
                var details = details(tried).seen(model.seen(tried));
                var expected = model.attempt(tried);
                assertThat(attempt(handle, tried, details)).isEqualTo(expected);
                var run = engine.find(handle, RUN).orElseThrow();
                assertThat(run.step()).isEqualTo(model.step());
                assertThat(run.sequence()).isEqualTo(model.rows());
                assertThat(engine.rows(handle, RUN)).hasSize(model.rows());
            }
        });
    }

    @Property(tries = TRIES)
    void theDryRunSaysWhatTheMoveThenDoes(@ForAll("scenarios") Scenario scenario) {
        undone(handle -> {
            start(handle, scenario);
            for (var tried : scenario.tries()) {
                var open = engine.open(handle, tried.actor(), RUN).stream()
                        .filter(move -> move.move().key().equals(tried.move()))
                        .findFirst();
                var outcome = attempt(handle, tried, Details.NONE.reason("why"));
                assertThat(outcome == Outcome.DONE)
                        .isEqualTo(open.filter(move -> move.open()).isPresent());
                assertThat(outcome == Outcome.FORBIDDEN)
                        .isEqualTo(open.filter(move -> !move.open()).isPresent());
            }
        });
    }

    @Property(tries = TRIES)
    void theChainVerifiesAfterAnySequenceAndAfterErasure(@ForAll("scenarios") Scenario scenario) {
        undone(handle -> {
            play(handle, scenario);
            assertThat(check(handle)).isEmpty();
            var rows = engine.rows(handle, RUN);
            assertThat(engine.erasePayloads(handle, RUN)).isEqualTo(rows.size());
            assertThat(check(handle)).isEmpty();
            assertThat(engine.rows(handle, RUN)).allSatisfy(row -> {
                assertThat(row.erased()).isTrue();
                assertThat(row.reason()).isEmpty();
                assertThat(row.values()).isEmpty();
                assertThat(row.digest()).isEqualTo(rows.get(row.sequence() - 1).digest());
            });
        });
    }

    @Property(tries = TRIES)
    void aChangeOfAnyPublicColumnIsFound(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 1_000) int where) {
        undone(handle -> {
            play(handle, scenario);
            int sequence = 1 + where % engine.rows(handle, RUN).size();
            // some of all the changes for each try: all of them take longer than an act may
            var all = Tampering.everywhere(handle, RUN, sequence);
            IntStream.range(0, CHANGES)
                    .mapToObj(i -> all.get((where + i * all.size() / CHANGES) % all.size()))
                    .forEach(tampering -> undone(part -> {
                        tampering.change().accept(part);
                        assertThat(check(part))
                                .as(tampering.what())
                                .isNotEmpty()
                                .allMatch(problem -> problem.runId() == RUN);
                    }));
            assertThat(check(handle)).isEmpty();
        });
    }

    private void play(Handle handle, Scenario scenario) {
        start(handle, scenario);
        scenario.tries()
                .forEach(tried -> attempt(handle, tried, details(tried).values(Map.of("text", "某某 \"\n\u0001"))));
    }

    private void start(Handle handle, Scenario scenario) {
        var begin =
                Begin.of(RUN, Scenarios.PLACE).undertaker(Scenarios.UNDERTAKER).values(Map.of("need", "路灯不亮"));
        engine.start(handle, REPORTER, scenario.procedure(), begin);
    }

    private static Details details(Try tried) {
        return Details.NONE.reason(tried.reason()).undertaker(tried.undertakerId());
    }

    private Outcome attempt(Handle handle, Try tried, Details details) {
        try {
            engine.move(handle, tried.actor(), tried.actor().actingAs(), RUN, tried.move(), details);
            return Outcome.DONE;
        } catch (Refused refused) {
            return Outcome.REFUSED;
        } catch (Forbidden forbidden) {
            return Outcome.FORBIDDEN;
        } catch (IllegalArgumentException unknown) {
            return Outcome.UNKNOWN;
        }
    }

    private static List<ChainCheck.Problem> check(Handle handle) {
        return ChainCheck.check(handle, PROBLEMS_MAX).problems();
    }

    /** Does work in an act of which nothing stays, so that each try begins with an empty database. */
    private void undone(Consumer<Handle> work) {
        try {
            database().data("core").act(handle -> {
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
