package org.linli.api.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.calendar.Term;

/**
 * A step of a procedure; one without moves is an end.
 *
 * @param key its key within the procedure; words at {@code procedure.<noun>.step.<key>}
 * @param moves what may be done there, in the order in which it is offered
 * @param deadline the time that it may take
 * @param leftOutTo where moves lead that would lead here, when a district leaves this step out; "" when it may not
 * @param labels the district's own words by language tag; usually none
 */
public record Step(String key, List<Move> moves, Deadline deadline, String leftOutTo, Map<String, String> labels) {

    /**
     * The time that a step may take.
     *
     * @param within by pace; the usual one at ""; empty when there is no deadline
     * @param remind how long before the end the organization in charge is reminded
     * @param escalate how long after the end it is told above
     * @param escalateBy the move that the engine then makes, or ""
     */
    public record Deadline(
            Map<String, Term> within, Optional<Term> remind, Optional<Term> escalate, String escalateBy) {

        /** Without a deadline. */
        public static final Deadline NONE = new Deadline(Map.of(), Optional.empty(), Optional.empty(), "");

        public Deadline {
            within = Map.copyOf(within);
        }

        /** The term of a pace; a pace of which the step does not speak has the usual one. */
        public Optional<Term> of(String pace) {
            return Optional.ofNullable(within.getOrDefault(pace, within.get("")));
        }
    }

    public Step {
        moves = List.copyOf(moves);
        labels = Map.copyOf(labels);
    }

    static Step end(String key) {
        return new Step(key, List.of(), Deadline.NONE, "", Map.of());
    }

    /** Whether nothing can be done there. */
    public boolean isEnd() {
        return moves.isEmpty();
    }

    /** The move of this key. */
    public Optional<Move> move(String move) {
        return moves.stream().filter(one -> one.key().equals(move)).findFirst();
    }

    /** Its moves of a kind. */
    public List<Move> moves(Move.Kind kind) {
        return moves.stream().filter(move -> move.kind() == kind).toList();
    }
}
