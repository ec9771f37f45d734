package org.linli.server.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.linli.server.words.Message;

/**
 * A catalogue, and what is known of it.
 *
 * @param lookedAt when it was last looked for; empty: never yet
 * @param readAt when it was last read; what it had then is still known when it cannot be reached
 * @param trouble why it was not read at the last look, if so
 * @param index empty when it was never read, or its signer is trusted no more
 * @param newest the newest that was ever read there, when that is newer than the index
 * @param days how old the index is; empty where it does not say
 */
record Look(
        String place,
        Optional<Instant> lookedAt,
        Optional<Instant> readAt,
        Optional<Message> trouble,
        Optional<Index> index,
        Optional<Index> newest,
        OptionalLong days) {

    static Look never(String place) {
        return unread(place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Look unread(String place, Optional<Instant> lookedAt, Optional<Instant> readAt, Optional<Message> trouble) {
        return new Look(place, lookedAt, readAt, trouble, Optional.empty(), Optional.empty(), OptionalLong.empty());
    }
}
