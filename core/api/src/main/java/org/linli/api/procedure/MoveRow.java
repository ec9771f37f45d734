package org.linli.api.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.calendar.Term;

/**
 * A move that was made. Rows of a run are chained by hash over these public columns and the digest of salt and payload
 * (reason, values, files); payload and salt stand apart and may have been erased.
 *
 * @param sequence 1 for the first row of the run
 * @param move the move's key; the first row's is {@code start}
 * @param kind what kind of move it was
 * @param from the step it left; "" in the first row
 * @param to the step it came to
 * @param undertakerId the organization in charge from then on, or 0
 * @param who who stands behind it
 * @param at when it was made
 * @param dueAt when the step must be done, as it was known from then on
 * @param term the time that was asked for or granted, or given to the step that it leads to
 * @param organizationIds the co-handlers that were invited, or the one whose part was done
 * @param said what may be erased
 * @param digest the payload's digest, SHA-256 in hexadecimal
 */
public record MoveRow(
        int sequence,
        String move,
        Move.Kind kind,
        String from,
        String to,
        long undertakerId,
        ActingAs who,
        Instant at,
        Optional<Instant> dueAt,
        Optional<Term> term,
        List<Long> organizationIds,
        Said said,
        String digest) {

    public MoveRow {
        organizationIds = List.copyOf(organizationIds);
    }

    /**
     * What was said with a move.
     *
     * @param erased whether it was erased; then the rest is empty
     * @param reason why, or ""
     * @param values of the form and further ones, by field
     * @param fileIds the evidence, among the run's files
     */
    public record Said(boolean erased, String reason, Map<String, String> values, List<Long> fileIds) {

        /** What is left when all was erased. */
        public static final Said ERASED = new Said(true, "", Map.of(), List.of());

        public Said {
            values = Map.copyOf(values);
            fileIds = List.copyOf(fileIds);
        }
    }

    /** Whether what was said was erased. */
    public boolean erased() {
        return said.erased();
    }

    /** Why, or "". */
    public String reason() {
        return said.reason();
    }

    /** Of the form and further ones, by field. */
    public Map<String, String> values() {
        return said.values();
    }
}
