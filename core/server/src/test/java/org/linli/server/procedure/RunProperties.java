package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.procedure.Plays.Play;

/** What holds of every procedure, whoever tries whatever and whenever; nothing is stored. */
class RunProperties {

    private static final Instant BEGUN = Instant.parse("2026-05-20T02:00:00Z");

    @Provide
    Arbitrary<Play> plays() {
        return Plays.any();
    }

    @Property
    void everyRowIsAMoveThatItsStepDeclares(@ForAll("plays") Play play) {
        var run = played(play);
        for (var row : after(run)) {
            var move = declared(play, row);
            assertThat(row.kind()).isEqualTo(move.kind());
            assertThat(row.to()).isIn(move.to(), move.kind() == Kind.TOGETHER ? row.from() : move.to());
        }
    }

    @Property
    void onlyAPauseStopsTheClock(@ForAll("plays") Play play) {
        var before = played(play).rows().get(0);
        for (var row : after(played(play))) {
            boolean mayMove = Standings.enters(row) || row.kind() == Kind.RESUME || row.kind() == Kind.GRANT_EXTENSION;
            if (!mayMove) {
                assertThat(row.dueAt()).isEqualTo(before.dueAt());
            } else if (!Standings.enters(row) && before.dueAt().isPresent()) {
                assertThat(row.dueAt().orElseThrow())
                        .isAfterOrEqualTo(before.dueAt().get());
            }
            before = row;
        }
    }

    @Property
    void inAPauseNothingHappensButItsEnd(@ForAll("plays") Play play) {
        var rows = played(play).rows();
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).kind() == Kind.RESUME)
                    .isEqualTo(rows.get(i - 1).kind() == Kind.PAUSE);
        }
    }

    @Property
    void aCommitteeLeadsOnWhenEnoughDifferentPersonsHaveSigned(@ForAll("plays") Play play) {
        var signers = new HashSet<Long>();
        for (var row : after(played(play))) {
            if (row.kind() == Kind.TOGETHER) {
                assertThat(row.who().memberId()).isNotZero();
                assertThat(signers.add(row.who().memberId())).isTrue();
                assertThat(Standings.enters(row)).isEqualTo(signers.size() == Plays.SIGNATURES);
            }
            if (Standings.enters(row)) {
                signers.clear();
            }
        }
    }

    @Property
    void reopeningAndExtensionsAreBounded(@ForAll("plays") Play play) {
        var rows = after(played(play));
        assertThat(count(rows, Kind.REOPEN)).isLessThanOrEqualTo(Plays.REOPENINGS);
        assertThat(count(rows, Kind.GRANT_EXTENSION)).isLessThanOrEqualTo(1);
        assertThat(count(rows, Kind.GRANT_EXTENSION) + count(rows, Kind.REFUSE_EXTENSION))
                .isLessThanOrEqualTo(count(rows, Kind.ASK_EXTENSION));
    }

    @Property
    void nobodyGrantsWhatTheyAskedFor(@ForAll("plays") Play play) {
        long asker = 0;
        for (var row : after(played(play))) {
            if (row.kind() == Kind.ASK_EXTENSION) {
                asker = row.who().memberId();
            } else if (row.kind() == Kind.GRANT_EXTENSION || row.kind() == Kind.REFUSE_EXTENSION) {
                assertThat(row.who().memberId()).isNotZero().isNotEqualTo(asker);
                assertThat(row.term()).isEqualTo(granted(row));
            }
        }
    }

    @Property
    void theRowsAloneTellWhereARunStands(@ForAll("plays") Play play) {
        var run = played(play);
        assertThat(Standings.of(play.procedure(), run.rows()))
                .isEqualTo(run.story().run().standing());
    }

    @Property
    void nothingFollowsAnEnd(@ForAll("plays") Play play) {
        var rows = played(play).rows();
        assertThat(rows.subList(0, rows.size() - 1)).noneMatch(row -> row.to().equals("end"));
    }

    private static Optional<Term> granted(MoveRow row) {
        return row.kind() == Kind.GRANT_EXTENSION ? Optional.of(Term.workingDays(2)) : Optional.empty();
    }

    private static PureRun played(Play play) {
        var run = new PureRun(play.procedure(), WorkingDays.MONDAY_TO_FRIDAY, BEGUN, play.pace(), 1);
        var now = BEGUN;
        for (var tried : play.tries()) {
            now = now.plus(Duration.ofHours(tried.hoursLater()));
            run.at(now).attempt(tried.person(), tried.move(), tried.details());
        }
        return run;
    }

    private static Move declared(Play play, MoveRow row) {
        return play.procedure().step(row.from()).orElseThrow().move(row.move()).orElseThrow();
    }

    private static List<MoveRow> after(PureRun run) {
        return run.rows().subList(1, run.rows().size());
    }

    private static long count(List<MoveRow> rows, Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }
}
