package org.linli.server.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.MoveRow.Said;

/**
 * What was done to a run, before it becomes a row.
 *
 * @param effects keys of what the move does besides
 */
record Done(
        String move,
        Kind kind,
        String to,
        long undertakerId,
        ActingAs who,
        Optional<Term> term,
        List<Long> organizationIds,
        Said said,
        List<String> effects) {

    /** The row that it becomes, after those of the story. */
    MoveRow row(Story before, Instant at, Optional<Instant> due, String digest) {
        return new MoveRow(
                before.rows().size() + 1,
                move,
                kind,
                kind == Kind.START ? "" : before.run().step(),
                to,
                undertakerId,
                who,
                at,
                due,
                term,
                organizationIds,
                said,
                digest);
    }
}
