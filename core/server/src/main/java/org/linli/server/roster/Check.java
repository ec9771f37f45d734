package org.linli.server.roster;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.linli.api.refusal.Refused;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.words.Bundles;

/** The dry run: says of each row what would become of it, and writes nothing but its findings. */
final class Check {

    private static final Bundles CORE = Bundles.core();

    private final RosterGround ground;

    Check(RosterGround ground) {
        this.ground = ground;
    }

    /**
     * Gives what would become of the rows. Throws {@link Refused} when the file is no roster of its kind.
     *
     * @param progress is told how many rows were looked at, and may throw to end the check
     */
    Counts run(StoredRoster roster, RosterFolder folder, LongConsumer progress) throws IOException {
        try (var pieces = new Pieces(roster.kind(), folder)) {
            var words = CORE.in(roster.sender().language());
            try (var output = folder.create(folder.refused());
                    var sheet =
                            new RefusedSheet(output, words, pieces.headings().cells())) {
                var run = new Run(roster, pieces.headings(), sheet);
                for (var piece = pieces.next(Pieces.PIECE_ROWS);
                        !piece.isEmpty();
                        piece = pieces.next(Pieces.PIECE_ROWS)) {
                    run.take(piece);
                    progress.accept(run.counts.rows());
                }
                sheet.finish();
                return run.finished(folder);
            }
        }
    }

    /** One check. */
    private final class Run {
        private final StoredRoster roster;
        private final RefusedSheet sheet;
        private final Findings findings;
        private final Seen seen = new Seen();
        private final BitSet refused = new BitSet();
        private Counts counts = Counts.NONE;

        Run(StoredRoster roster, Headings headings, RefusedSheet sheet) {
            this.roster = roster;
            this.sheet = sheet;
            this.findings = Findings.of(roster.kind(), headings);
        }

        void take(List<RosterRow> piece) throws IOException {
            var planner = new Planners(ground).of(roster.kind(), roster.sender(), seen);
            var plans = ground.data()
                    .read(handle ->
                            piece.stream().map(row -> planner.plan(handle, row)).toList());
            for (int i = 0; i < piece.size(); i++) {
                note(piece.get(i), plans.get(i));
            }
        }

        private void note(RosterRow row, Plan plan) throws IOException {
            if (plan.outcome() == Plan.Outcome.REFUSED) {
                refused.set((int) counts.rows());
                sheet.add(row.sheet(), Reason.of(roster.kind(), plan.reasons()));
            }
            findings.note(roster.kind(), row, plan);
            counts = counts.plus(Counts.one(plan.outcome()));
        }

        Counts finished(RosterFolder folder) throws IOException {
            if (counts.rows() == 0) {
                throw Refused.because("file", "roster.file.empty");
            }
            folder.found(findings, refused);
            return counts;
        }
    }
}
