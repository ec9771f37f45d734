package org.linli.server.procedure;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Run;

/**
 * A row of a run as it is stored: the public columns, the payload as long as it has not been erased, and the hash that
 * chains it to the row before.
 *
 * @param channel the name of the {@link org.linli.api.access.Channel}
 * @param at epoch milliseconds, UTC
 */
record StoredRow(
        long runId,
        int sequence,
        String move,
        String from,
        String to,
        long undertakerId,
        long memberId,
        long organizationId,
        long onBehalfOfId,
        String channel,
        long at,
        String digest,
        Optional<Payload> payload,
        String hash) {

    /** What was done to a run, before it becomes a row. */
    record Done(String move, String from, ActingAs who, Instant at, Payload payload) {}

    /** The row of what was done, which left the run so; not yet chained. */
    static StoredRow of(Run after, Done done) {
        var who = done.who();
        return new StoredRow(
                after.id(),
                after.sequence(),
                done.move(),
                done.from(),
                after.step(),
                after.undertakerId(),
                who.memberId(),
                who.organizationId(),
                who.onBehalfOfId(),
                who.channel().name(),
                done.at().toEpochMilli(),
                done.payload().digest(),
                Optional.of(done.payload()),
                "");
    }

    /** The row as plugins see it. */
    MoveRow shown() {
        return new MoveRow(
                sequence,
                move,
                from,
                to,
                undertakerId,
                new ActingAs(memberId, organizationId, onBehalfOfId, Channel.valueOf(channel)),
                Instant.ofEpochMilli(at),
                payload.map(Payload::reason).orElse(""),
                payload.map(Payload::values).orElse(Map.of()),
                payload.isEmpty(),
                digest);
    }

    /** The same row with the hash that its place in the chain gives it. */
    StoredRow chained(String previousHash) {
        return new StoredRow(
                runId,
                sequence,
                move,
                from,
                to,
                undertakerId,
                memberId,
                organizationId,
                onBehalfOfId,
                channel,
                at,
                digest,
                payload,
                Chain.hash(this, previousHash));
    }

    /** The columns that the hash covers, by name. Ids and times are strings: JSON numbers are no 64-bit integers. */
    Map<String, String> publicColumns() {
        return Map.ofEntries(
                Map.entry("run", Long.toString(runId)),
                Map.entry("sequence", Integer.toString(sequence)),
                Map.entry("move", move),
                Map.entry("from", from),
                Map.entry("to", to),
                Map.entry("undertaker", Long.toString(undertakerId)),
                Map.entry("member", Long.toString(memberId)),
                Map.entry("organization", Long.toString(organizationId)),
                Map.entry("onBehalfOf", Long.toString(onBehalfOfId)),
                Map.entry("channel", channel),
                Map.entry("at", Long.toString(at)),
                Map.entry("digest", digest));
    }
}
