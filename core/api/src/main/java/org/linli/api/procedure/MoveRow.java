package org.linli.api.procedure;

import java.time.Instant;
import java.util.Map;
import org.linli.api.access.ActingAs;

/**
 * A move that was made. Rows of a run are chained by hash over these public columns and the digest of salt and payload
 * (reason and values); payload and salt stand apart and may have been erased.
 *
 * @param sequence 1 for the first row of the run
 * @param erased whether the payload was erased
 * @param digest the payload's digest, SHA-256 in hexadecimal
 */
public record MoveRow(
        int sequence,
        String move,
        String from,
        String to,
        ActingAs who,
        Instant at,
        String reason,
        Map<String, String> values,
        boolean erased,
        String digest) {}
