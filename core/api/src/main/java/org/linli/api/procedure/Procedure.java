package org.linli.api.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Step-by-step work, as data. A run keeps the version it began with.
 *
 * @param key {@code <plugin id>.<noun>}; words at {@code procedure.<noun>…}
 * @param version counts up when steps or moves change
 * @param steps the first is where a run begins
 */
public record Procedure(String key, int version, List<Step> steps) {

    public Procedure {
        steps = List.copyOf(steps);
    }

    public static Builder named(String key, int version) {
        return new Builder(key, version);
    }

    public Step first() {
        return steps.get(0);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Declares a procedure step by step. */
    public static final class Builder {

        private final String key;
        private final int version;
        private final List<Step> steps = new ArrayList<>();

        private Builder(String key, int version) {
            this.key = key;
            this.version = version;
        }

        /** A step with the moves it allows. */
        public Builder step(String step, Consumer<Moves> moves) {
            var collected = new Moves();
            moves.accept(collected);
            steps.add(new Step(step, collected.moves));
            return this;
        }

        /** A step at which a run ends. */
        public Builder end(String step) {
            steps.add(new Step(step, List.of()));
            return this;
        }

        /** Throws IllegalStateException when a move leads to a step that is not declared. */
        public Procedure build() {
            var procedure = new Procedure(key, version, steps);
            for (var step : steps) {
                for (var move : step.moves()) {
                    if (procedure.step(move.to()).isEmpty()) {
                        throw new IllegalStateException(
                                key + ": move " + move.key() + " leads to no step: " + move.to());
                    }
                }
            }
            return procedure;
        }
    }

    /** Collects the moves of one step. */
    public static final class Moves {

        private final List<Move> moves = new ArrayList<>();

        public Moves move(String key, String to, Who who) {
            moves.add(new Move(key, to, who, false));
            return this;
        }

        public Moves moveWithReason(String key, String to, Who who) {
            moves.add(new Move(key, to, who, true));
            return this;
        }
    }
}
