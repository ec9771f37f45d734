package org.linli.server.roster;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.ActTimedOut;
import org.linli.api.refusal.Refused;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.words.Message;

/**
 * Takes the rows that the check found good, a piece in each act, so that others can write in between. How far it is
 * stands in the same act as the rows: after a kill it goes on with the first row that was not taken.
 */
final class Taking {

    private final RosterGround ground;
    private final RosterDao dao = new RosterDao();

    Taking(RosterGround ground) {
        this.ground = ground;
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
     * @param goOn is asked before each piece, and may throw to end the taking
     */
    void run(StoredRoster roster, RosterFolder folder, Runnable goOn) throws IOException {
        try (var pieces = new Pieces(roster.kind(), folder)) {
            pieces.skip(roster.done());
            var refused = folder.refusedRows();
            long done = roster.done();
            for (var piece = pieces.next(Pieces.PIECE_ROWS); !piece.isEmpty(); piece = pieces.next(Pieces.PIECE_ROWS)) {
                goOn.run();
                take(roster, piece, done, refused);
                done += piece.size();
            }
        }
    }

    /** A piece that takes too long is halved. */
    private void take(StoredRoster roster, List<RosterRow> piece, long from, BitSet refused) {
        try {
            ground.data().act(handle -> act(handle, roster, piece, from, refused));
        } catch (ActTimedOut slow) {
            if (piece.size() == 1) {
                throw slow;
            }
            int half = piece.size() / 2;
            take(roster, piece.subList(0, half), from, refused);
            take(roster, piece.subList(half, piece.size()), from + half, refused);
        } finally {
            ground.areas().forget();
        }
    }

    private Counts act(Handle handle, StoredRoster roster, List<RosterRow> piece, long from, BitSet refused) {
        var planner = new Planners(ground).of(roster.kind(), roster.sender(), new Seen());
        var counts = Counts.NONE;
        for (int i = 0; i < piece.size(); i++) {
            var outcome =
                    refused.get((int) from + i) ? Plan.Outcome.REFUSED : row(handle, roster, planner, piece.get(i));
            counts = counts.plus(Counts.one(outcome));
        }
        var silentUntil = ground.clock().instant().plus(RosterWork.SILENCE_MAX).toEpochMilli();
        if (!dao.progress(handle, roster, new Progress(from, from + piece.size(), counts, silentUntil))) {
            throw new IllegalStateException("the import " + roster.id() + " is being taken by somebody else");
        }
        return counts;
    }

    private Plan.Outcome row(Handle handle, StoredRoster roster, Planner planner, RosterRow row) {
        var plan = planner.plan(handle, row);
        if (plan.outcome() == Plan.Outcome.REFUSED) {
            return refusedNow(handle, roster, row, Reason.of(roster.kind(), plan.reasons()));
        }
        try {
            return ground.data().act(inner -> {
                var journal = new Journal(inner, roster.id(), row.line());
                plan.work().on(journal);
                journal.close();
                return plan.outcome();
            });
        } catch (Refused late) {
            return refusedNow(handle, roster, row, Reason.of(roster.kind(), late.refusals()));
        }
    }

    private Plan.Outcome refusedNow(Handle handle, StoredRoster roster, RosterRow row, List<Message> reasons) {
        var line = Message.of("roster.report.late", String.valueOf(row.line()), reasons);
        if (roster.take() == StoredRoster.Take.ALL) {
            throw new RefusedNow(line);
        }
        dao.addReason(handle, roster.id(), line);
        return Plan.Outcome.REFUSED;
    }
}
