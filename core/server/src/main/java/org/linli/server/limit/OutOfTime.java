package org.linli.server.limit;

import java.time.Duration;

/** What a plugin did took longer than it may; whoever waited goes on. */
public final class OutOfTime extends RuntimeException {

    OutOfTime(Duration limit) {
        super("it took longer than " + limit.toMillis() + " ms", null, false, false);
    }
}
