package org.linli.server.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.linli.server.words.Message;

/**
 * A catalogue, and what is known of it.
 *
 * @param lookedAt when it was last looked for; empty: never yet
 * @param readAt when it was last read; what it had then is still known when it cannot be reached
 * @param trouble why it was not read at the last look, if so
 * @param index empty when it was never read, or its signer is trusted no more
 */
record Look(
        String place,
        Optional<Instant> lookedAt,
        Optional<Instant> readAt,
        Optional<Message> trouble,
        Optional<Index> index) {

    static Look never(String place) {
        return new Look(place, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
