package org.linli.server.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Standing;
import org.linli.api.procedure.Step;

/** How a run's standing follows from its rows. */
final class Standings {

    private Standings() {}

    static Standing first(Procedure procedure, MoveRow start) {
        return new Standing(
                start.to(),
                start.sequence(),
                start.undertakerId(),
                start.at(),
                start.dueAt(),
                Optional.empty(),
                ended(procedure, start),
                false,
                0);
    }

    static Standing after(Procedure procedure, Standing before, MoveRow row) {
        boolean entered = enters(row);
        return new Standing(
                row.to(),
                row.sequence(),
                row.undertakerId(),
                entered ? row.at() : before.since(),
                row.dueAt(),
                paused(before, row),
                ended(procedure, row),
                before.late()
                        || entered && before.dueAt().filter(row.at()::isAfter).isPresent(),
                before.reopened() + (row.kind() == Kind.REOPEN ? 1 : 0));
    }

    /** The standing that all rows lead to; there is one at least. */
    static Standing of(Procedure procedure, List<MoveRow> rows) {
        var standing = first(procedure, rows.get(0));
        for (var row : rows.subList(1, rows.size())) {
            standing = after(procedure, standing, row);
        }
        return standing;
    }

    /** Whether the row brings the run to a step, so that the step's clock begins. */
    static boolean enters(MoveRow row) {
        return row.kind() == Kind.START
                || row.kind() == Kind.REOPEN
                || !row.from().equals(row.to());
    }

    private static Optional<Instant> paused(Standing before, MoveRow row) {
        return switch (row.kind()) {
            case PAUSE -> Optional.of(row.at());
            case RESUME -> Optional.empty();
            default -> before.pausedAt();
        };
    }

    private static Optional<Instant> ended(Procedure procedure, MoveRow row) {
        return procedure.step(row.to()).filter(Step::isEnd).map(step -> row.at());
    }
}
