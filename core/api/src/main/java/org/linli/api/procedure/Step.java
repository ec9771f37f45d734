package org.linli.api.procedure;

import java.util.List;

/**
 * A step of a procedure; one without moves is an end.
 *
 * @param key its key within the procedure; words at {@code <procedure>.step.<key>}
 */
public record Step(String key, List<Move> moves) {

    public Step {
        moves = List.copyOf(moves);
    }

    public boolean isEnd() {
        return moves.isEmpty();
    }
}
