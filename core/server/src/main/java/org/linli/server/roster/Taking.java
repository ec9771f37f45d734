package org.linli.server.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.words.Message;

/**
 * Takes the rows that the check found good, a piece in each act, so that others can write in between. How far it is
 * stands in the same act as the rows: after a kill it goes on with the first row that was not taken.
 */
final class Taking {

    static final List<Refusal> FAILED = List.of(Refusal.of("", "roster.refused.error"));

    private final RosterGround ground;
    private final RosterKind kind;
    private final StoredRoster roster;
    private final LateRows late;
    private final RosterDao dao = new RosterDao();

    Taking(RosterGround ground, RosterKind kind, StoredRoster roster, RosterFolder folder) {
        this.ground = ground;
        this.kind = kind;
        this.roster = roster;
        this.late = new LateRows(folder);
    }

    /** Ends the taking: a row was refused that the check had found good. */
    static final class RefusedNow extends RuntimeException {
        private final transient Message reason;

        RefusedNow(Message reason) {
            super(reason.key(), null, false, false);
            this.reason = reason;
        }

        Message reason() {
            return reason;
        }
    }

    /**
     * Takes what is left. Throws {@link RefusedNow} when it is all or nothing and a row is refused now.
     *
     * @param goOn is asked before each piece, and may throw to end the taking, or Refused to leave the piece out
     */
    void run(Runnable goOn) throws IOException {
        try (var pieces = new Pieces(kind, late.folder())) {
            pieces.skip(roster.done());
            var refused = late.folder().refusedRows();
            var portions = new Portions(
                    (rows, from) -> act(rows, from, refused), (row, at) -> refused(List.of(row), at, FAILED), goOn);
            long done = roster.done();
            for (var piece = pieces.next(); !piece.isEmpty(); piece = pieces.next()) {
                try {
                    goOn.run();
                    portions.take(piece, done);
                } catch (Refused all) {
                    refused(piece, done, all.refusals());
                }
                done += piece.size();
            }
        }
        late.intoSheet(kind.in(roster.sender().language()));
    }

    private void act(List<RosterRow> piece, long from, BitSet refused) {
        try {
            kind.bounded(() -> ground.data().act(handle -> act(handle, piece, from, refused)));
        } finally {
            ground.areas().forget();
        }
    }

    private Counts act(Handle handle, List<RosterRow> piece, long from, BitSet refused) {
        var planner = kind.planner(ground, roster.sender(), new Seen());
        var counts = Counts.NONE;
        var refusedNow = new ArrayList<RefusedRow>();
        for (int i = 0; i < piece.size(); i++) {
            var outcome = Plan.Outcome.REFUSED;
            if (!refused.get((int) from + i)) {
                var plan = planner.take(ground.data(), handle, roster.id(), piece.get(i));
                outcome = plan.outcome();
                if (outcome == Plan.Outcome.REFUSED) {
                    refusedNow.add(refusedNow(handle, piece.get(i), plan.reasons()));
                }
            }
            counts = counts.plus(Counts.one(outcome));
        }
        return done(handle, from, counts, refusedNow);
    }

    /** Rows that stay out although nothing is wrong with them, and are told. */
    private void refused(List<RosterRow> rows, long from, List<Refusal> why) {
        ground.data().act(handle -> {
            var refused = rows.stream().map(row -> refusedNow(handle, row, why)).toList();
            return done(handle, from, new Counts(0, 0, 0, rows.size(), 0, 0), refused);
        });
    }

    private Counts done(Handle handle, long from, Counts counts, List<RefusedRow> refusedNow) {
        late.note(from, refusedNow);
        var silentUntil = ground.clock().instant().plus(RosterWork.SILENCE_MAX).toEpochMilli();
        if (!dao.progress(handle, roster, new Progress(from, from + counts.rows(), counts, silentUntil))) {
            throw new Stopped("somebody else takes it");
        }
        return counts;
    }

    private RefusedRow refusedNow(Handle handle, RosterRow row, List<Refusal> refusals) {
        var reasons = Reason.of(kind, refusals);
        var line = Message.of("roster.report.late", String.valueOf(row.line()), reasons);
        if (roster.take() == StoredRoster.Take.ALL) {
            throw new RefusedNow(line);
        }
        dao.addReason(handle, roster.id(), line);
        return new RefusedRow(row.sheet(), reasons);
    }
}
