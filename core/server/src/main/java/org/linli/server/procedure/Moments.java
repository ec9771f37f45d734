package org.linli.server.procedure;

import java.time.Instant;
import java.util.Optional;

/** Moments as they are stored: epoch milliseconds, 0 for none. */
final class Moments {

    private Moments() {}

    static long stored(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(0L);
    }

    static Optional<Instant> read(long stored) {
        return stored == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(stored));
    }
}
