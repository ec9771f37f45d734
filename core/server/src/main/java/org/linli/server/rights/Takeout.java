package org.linli.server.rights;

import java.time.Instant;
import java.util.Locale;

/**
 * A copy of all that is known of a member, to take along (PIPL art. 45).
 *
 * @param until when its one-time link ends
 */
public record Takeout(long id, long memberId, Locale language, Instant until, State state) {

    /** How far it is. */
    public enum State {
        ASKED,
        READY,
        FAILED,
        TAKEN
    }
}
