package org.linli.server.procedure;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.MoveRow.Said;

/**
 * A row of a run as it is stored: the public columns, the payload as long as it has not been erased, and the hash that
 * chains it to the row before.
 *
 * @param columns what the hash covers, by name. Ids and times are strings: JSON numbers are no 64-bit integers
 */
record StoredRow(Map<String, String> columns, Optional<Payload> payload, String hash) {

    /** The row with the hash that its place in the chain gives it. */
    static StoredRow chained(long runId, MoveRow row, Payload payload, String previousHash) {
        var columns = columns(runId, row);
        return new StoredRow(columns, Optional.of(payload), Chain.hash(columns, previousHash));
    }

    long runId() {
        return number("run");
    }

    int sequence() {
        return Integer.parseInt(columns.get("sequence"));
    }

    String digest() {
        return columns.get("digest");
    }

    /** The row as plugins see it. Throws when somebody has stored what the engine never would. */
    MoveRow row() {
        return new MoveRow(
                sequence(),
                columns.get("move"),
                Kind.valueOf(columns.get("kind")),
                columns.get("from"),
                columns.get("to"),
                number("undertaker"),
                new ActingAs(
                        number("member"),
                        number("organization"),
                        number("onBehalfOf"),
                        Channel.valueOf(columns.get("channel"))),
                Instant.ofEpochMilli(number("at")),
                Moments.read(number("due")),
                Optional.of(columns.get("term")).filter(term -> !term.isEmpty()).map(Term::of),
                organizations(),
                payload.map(Payload::said).orElse(Said.ERASED),
                digest());
    }

    private static Map<String, String> columns(long runId, MoveRow row) {
        var who = row.who();
        return Map.ofEntries(
                Map.entry("run", Long.toString(runId)),
                Map.entry("sequence", Integer.toString(row.sequence())),
                Map.entry("move", row.move()),
                Map.entry("kind", row.kind().name()),
                Map.entry("from", row.from()),
                Map.entry("to", row.to()),
                Map.entry("undertaker", Long.toString(row.undertakerId())),
                Map.entry("member", Long.toString(who.memberId())),
                Map.entry("organization", Long.toString(who.organizationId())),
                Map.entry("onBehalfOf", Long.toString(who.onBehalfOfId())),
                Map.entry("channel", who.channel().name()),
                Map.entry("at", Long.toString(row.at().toEpochMilli())),
                Map.entry("due", Long.toString(Moments.stored(row.dueAt()))),
                Map.entry("term", row.term().map(Term::toString).orElse("")),
                Map.entry(
                        "organizations",
                        row.organizationIds().stream()
                                .map(id -> Long.toString(id))
                                .collect(joining(" "))),
                Map.entry("digest", row.digest()));
    }

    private List<Long> organizations() {
        var ids = columns.get("organizations");
        return ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(Long::valueOf).toList();
    }

    long number(String column) {
        return Long.parseLong(columns.get(column));
    }
}
