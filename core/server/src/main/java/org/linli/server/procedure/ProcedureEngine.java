package org.linli.server.procedure;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.Step;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;

/** Runs cases through procedures: every move is a row, chained by hash to the row before it. */
public final class ProcedureEngine implements Procedures {

    /** The most rows that a run may have. */
    static final int ROWS_MAX = 1_000;

    private static final String START = "start";
    private static final int SALT_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Versions versions = new Versions();

    public ProcedureEngine(Clock clock) {
        this.clock = clock;
        // loads what it needs for JSON and digests now: an act has two seconds, and the first one must not pay for it
        payload("", Map.of()).digest();
    }

    @Override
    public Run start(Handle handle, ActingAs who, Procedure procedure, Begin begin) {
        var json = versions.keep(handle, procedure);
        var now = now();
        var first = procedure.first();
        var run = new Run(
                begin.subjectId(),
                procedure.key(),
                procedure.version(),
                Numbers.next(handle, begin.communityId(), procedure.key(), now),
                first.key(),
                1,
                begin.place(),
                begin.undertakerId(),
                now,
                endedAt(first, now));
        var row = StoredRow.of(run, new StoredRow.Done(START, "", who, now, payload("", begin.values())))
                .chained(Chain.origin(run, json));
        new RunDao(handle).insert(new StoredRun(run, row.hash()));
        new RowDao(handle).insert(row);
        return run;
    }

    @Override
    public Run move(Handle handle, Viewer viewer, ActingAs who, long runId, String key, Details details) {
        if (who.memberId() != viewer.memberId()) {
            throw new Forbidden("acting as another person");
        }
        var stored = new RunDao(handle).find(runId).orElseThrow(() -> new NotFound("run " + runId));
        var before = stored.run();
        var procedure = versions.of(handle, before.procedure(), before.version());
        var move = moveFrom(procedure, before, key);
        checkSeen(before, details);
        if (!guard(handle, viewer, before).closedBecause(move.who()).isEmpty()) {
            throw new Forbidden(procedure.key() + " " + key);
        }
        checkDetails(before, move, details);
        var now = now();
        var done = new StoredRow.Done(key, before.step(), who, now, payload(details.reason(), details.values()));
        return advance(handle, stored, after(before, procedure, move, details, now), done);
    }

    @Override
    public Optional<Run> find(Handle handle, long runId) {
        return new RunDao(handle).find(runId).map(StoredRun::run);
    }

    @Override
    public List<OpenMove> open(Handle handle, Viewer viewer, long runId) {
        var run = find(handle, runId).orElseThrow(() -> new NotFound("run " + runId));
        var guard = guard(handle, viewer, run);
        return step(versions.of(handle, run.procedure(), run.version()), run).moves().stream()
                .map(move -> new OpenMove(move, guard.closedBecause(move.who())))
                .toList();
    }

    @Override
    public List<MoveRow> rows(Handle handle, long runId) {
        return new RowDao(handle)
                .of(runId, ROWS_MAX).stream().map(StoredRow::shown).toList();
    }

    /** Erases the reasons and form values of a run; its rows and their chain stay. Gives how many rows it concerned. */
    @Override
    public int erasePayloads(Handle handle, long runId) {
        return new RowDao(handle).erasePayloads(runId);
    }

    /** The move of this key at the step where the run stands. */
    private static Move moveFrom(Procedure procedure, Run run, String key) {
        if (procedure.steps().stream().noneMatch(step -> named(step, key).isPresent())) {
            throw new IllegalArgumentException(procedure.key() + " has no move " + key);
        }
        return named(step(procedure, run), key).orElseThrow(() -> Refused.because("", "procedure.moved-on"));
    }

    private static Optional<Move> named(Step step, String key) {
        return step.moves().stream().filter(move -> move.key().equals(key)).findFirst();
    }

    private static Step step(Procedure procedure, Run run) {
        return procedure.step(run.step()).orElseThrow();
    }

    private static void checkSeen(Run run, Details details) {
        if (details.seen() != 0 && details.seen() != run.sequence()) {
            throw Refused.because("", "procedure.moved-on");
        }
    }

    private static void checkDetails(Run run, Move move, Details details) {
        if (move.reasonRequired() && details.reason().isBlank()) {
            throw Refused.because("reason", "procedure.reason-missing");
        }
        if (run.sequence() >= ROWS_MAX) {
            throw Refused.because("", "procedure.too-many-moves", ROWS_MAX);
        }
    }

    private Guard guard(Handle handle, Viewer viewer, Run run) {
        return new Guard(viewer, run, move -> new RowDao(handle).whoDid(run.id(), move));
    }

    private static Run after(Run before, Procedure procedure, Move move, Details details, Instant now) {
        var to = procedure.step(move.to()).orElseThrow();
        return new Run(
                before.id(),
                before.procedure(),
                before.version(),
                before.number(),
                to.key(),
                before.sequence() + 1,
                before.place(),
                details.undertakerId() == 0 ? before.undertakerId() : details.undertakerId(),
                before.startedAt(),
                endedAt(to, now));
    }

    private Run advance(Handle handle, StoredRun before, Run after, StoredRow.Done done) {
        var row = StoredRow.of(after, done).chained(before.lastHash());
        // the run first: of two moves at the same time, one finds that the run has moved on
        if (!new RunDao(handle).advance(new StoredRun(after, row.hash()))) {
            throw Refused.because("", "procedure.moved-on");
        }
        new RowDao(handle).insert(row);
        return after;
    }

    private static Optional<Instant> endedAt(Step step, Instant now) {
        return step.isEnd() ? Optional.of(now) : Optional.empty();
    }

    private Payload payload(String reason, Map<String, String> values) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Payload.of(HexFormat.of().formatHex(salt), reason, values);
    }

    /** To the millisecond, as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
