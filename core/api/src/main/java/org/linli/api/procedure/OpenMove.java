package org.linli.api.procedure;

/**
 * A move of the step at which a run stands, as it is for one viewer.
 *
 * @param closedBecause message key of the reason why this viewer may not make it, or "" when they may
 */
public record OpenMove(Move move, String closedBecause) {

    public boolean open() {
        return closedBecause.isEmpty();
    }
}
