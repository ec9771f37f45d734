package org.linli.server.project;

import java.time.Instant;
import org.linli.api.access.ActingAs;
import org.linli.api.project.Rung;

/**
 * A rise or fall of a project by one rung; the first row of a project says where it began.
 *
 * @param sequence counted from 1 for each project
 * @param from the rung it left; the same as {@code to} in the first row
 */
record Climb(int sequence, Rung from, Rung to, String reason, long memberId, Instant at) {

    static Climb begin(ActingAs who, Instant at) {
        return new Climb(1, Rung.ACTIVITY, Rung.ACTIVITY, "", who.memberId(), at);
    }
}
