package org.linli.api.procedure;

import java.util.Map;

/**
 * What is given with a move.
 *
 * @param seen the sequence of the run's last row that the mover saw, or 0: a run that has moved on since is not moved
 * @param reason why, or ""
 * @param undertakerId the organization that takes over, or 0 to leave it
 * @param values form values; they may be erased later without breaking the chain
 */
public record Details(int seen, String reason, long undertakerId, Map<String, String> values) {

    public static final Details NONE = new Details(0, "", 0, Map.of());

    public Details {
        values = Map.copyOf(values);
    }
}
