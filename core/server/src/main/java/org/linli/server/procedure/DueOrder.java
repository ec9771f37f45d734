package org.linli.server.procedure;

import java.time.Instant;
import org.linli.api.procedure.Standing;

/** The order in which runs want to be seen to: by deadline; then without one, in a pause, ended. */
public final class DueOrder {

    /** Without a deadline. */
    public static final long OPEN = 9_000_000_000_000_001L;
    /** The clock stands still. */
    public static final long PAUSED = 9_000_000_000_000_002L;

    public static final long ENDED = 9_000_000_000_000_003L;

    private DueOrder() {}

    static long of(Standing standing) {
        if (standing.endedAt().isPresent()) {
            return ENDED;
        }
        return standing.pausedAt().isPresent()
                ? PAUSED
                : standing.dueAt().map(Instant::toEpochMilli).orElse(OPEN);
    }
}
