package org.linli.api.procedure;

import java.time.Instant;
import java.util.Map;
import org.linli.api.access.ActingAs;

/**
 * A move that was made. Rows of a run are chained by hash over these public columns and the digest of salt and payload
 * (reason and values); payload and salt stand apart and may have been erased.
 *
 * @param sequence 1 for the first row of the run
 * @param move the move's key; the first row's is {@code start}
 * @param from the step it left; "" in the first row
 * @param undertakerId the organization in charge from then on, or 0
 * @param erased whether the payload was erased
 * @param digest the payload's digest, SHA-256 in hexadecimal
 */
public record MoveRow(
        int sequence,
        String move,
        String from,
        String to,
        long undertakerId,
        ActingAs who,
        Instant at,
        String reason,
        Map<String, String> values,
        boolean erased,
        String digest) {}
