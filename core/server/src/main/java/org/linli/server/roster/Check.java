package org.linli.server.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.linli.api.refusal.Refused;
import org.linli.server.roster.StoredRoster.Counts;

/** The dry run: says of each row what would become of it, and writes nothing that stays but its findings. */
final class Check {

    private final RosterGround ground;
    private final RosterKind kind;
    private final StoredRoster roster;
    private final Seen seen = new Seen();
    private final BitSet refused = new BitSet();
    private Counts counts = Counts.NONE;

    Check(RosterGround ground, RosterKind kind, StoredRoster roster) {
        this.ground = ground;
        this.kind = kind;
        this.roster = roster;
    }

    /** Ends an act of which nothing may stay. */
    private static final class TakenBack extends RuntimeException {
        private final transient List<Plan> plans;

        TakenBack(List<Plan> plans) {
            super("taken back", null, false, false);
            this.plans = plans;
        }
    }

    /**
     * Gives what would become of the rows. Throws {@link Refused} when the file is no roster of its kind.
     *
     * @param progress is told how many rows were looked at, and may throw to end the check
     */
    Counts run(RosterFolder folder, LongConsumer progress) throws IOException {
        try (var pieces = new Pieces(kind, folder)) {
            var words = kind.in(roster.sender().language());
            var findings = Findings.of(kind, pieces.headings());
            try (var output = folder.create(folder.refused());
                    var sheet =
                            new RefusedSheet(output, words, pieces.headings().cells())) {
                for (var piece = pieces.next(); !piece.isEmpty(); piece = pieces.next()) {
                    var plans = plans(piece, progress);
                    for (int i = 0; i < piece.size(); i++) {
                        note(piece.get(i), plans.get(i), findings, sheet);
                    }
                    progress.accept(counts.rows());
                }
                sheet.finish();
            }
            if (counts.rows() == 0) {
                throw Refused.because("file", "roster.file.empty");
            }
            folder.found(findings, refused);
            return counts;
        }
    }

    private List<Plan> plans(List<RosterRow> piece, LongConsumer progress) {
        if (kind.undoable()) {
            var planner = kind.planner(ground, roster.sender(), seen);
            return ground.data()
                    .read(handle ->
                            piece.stream().map(row -> planner.plan(handle, row)).toList());
        }
        var plans = new ArrayList<Plan>();
        var failed = Plan.refused("", Taking.FAILED);
        new Portions(
                        (rows, from) -> plans.addAll(kind.bounded(() -> tried(rows))),
                        (row, at) -> plans.add(failed),
                        () -> progress.accept(counts.rows()))
                .take(piece, 0);
        return plans;
    }

    /** Only doing it tells what a plugin would do. */
    private List<Plan> tried(List<RosterRow> rows) {
        try {
            return ground.data().act(handle -> {
                var planner = kind.planner(ground, roster.sender(), new Seen());
                throw new TakenBack(rows.stream()
                        .map(row -> planner.take(ground.data(), handle, roster.id(), row))
                        .toList());
            });
        } catch (TakenBack back) {
            return back.plans;
        }
    }

    private void note(RosterRow row, Plan plan, Findings findings, RefusedSheet sheet) throws IOException {
        if (plan.outcome() == Plan.Outcome.REFUSED) {
            refused.set((int) counts.rows());
            sheet.add(row.sheet(), Reason.of(kind, plan.reasons()));
        }
        findings.note(kind, row, plan);
        counts = counts.plus(Counts.one(plan.outcome()));
    }
}
