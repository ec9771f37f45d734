package org.linli.server.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.linli.api.procedure.Run;
import org.linli.server.procedure.Deadlines.Errand;

/**
 * A run as it is stored.
 *
 * @param lastHash the hash of its last row
 * @param told of what was told already at this stay at the step: reminder, escalation
 * @param nextAt when the engine must look after it, if ever
 * @param dueOrder where it stands in the order of {@link DueOrder}
 */
record StoredRun(Run run, String lastHash, Set<Errand> told, Optional<Instant> nextAt, long dueOrder) {

    StoredRun {
        told = Set.copyOf(told);
    }
}
