package org.linli.api.procedure;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a run stands; all of it follows from its rows.
 *
 * @param step the step it stands at
 * @param sequence the sequence of its last row, counted from 1
 * @param undertakerId the organization in charge, or 0
 * @param since when it came to this step, or to it again
 * @param dueAt when this step must be done; empty when it has no deadline
 * @param pausedAt since when its clock stands still
 * @param endedAt when it reached an end
 * @param late whether a step was left after its deadline
 * @param reopened how often it was reopened
 */
public record Standing(
        String step,
        int sequence,
        long undertakerId,
        Instant since,
        Optional<Instant> dueAt,
        Optional<Instant> pausedAt,
        Optional<Instant> endedAt,
        boolean late,
        int reopened) {}
