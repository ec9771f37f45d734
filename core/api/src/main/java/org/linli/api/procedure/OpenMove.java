package org.linli.api.procedure;

import java.util.List;
import java.util.Optional;
import org.linli.api.words.Word;
import org.linli.api.words.Words;

/**
 * A move of the step at which a run stands, as it is for one viewer.
 *
 * @param move the move as the procedure declares it
 * @param closed the reasons why this viewer may not make it; none when they may
 * @param note what is good to know of it, as how many have signed
 */
public record OpenMove(Move move, List<Reason> closed, Optional<Reason> note) {

    public OpenMove {
        closed = List.copyOf(closed);
    }

    /** Whether this viewer may make it now. */
    public boolean open() {
        return closed.isEmpty();
    }

    /**
     * Why a move is closed, or a note on it.
     *
     * @param key the message key
     * @param args its arguments: texts, numbers, and {@link Word}s
     */
    public record Reason(String key, List<Object> args) {

        public Reason {
            args = List.copyOf(args);
        }

        /** A reason at a key, with its arguments in order. */
        public static Reason of(String key, Object... args) {
            return new Reason(key, List.of(args));
        }

        /** The reason in the reader's language. */
        public String text(Words words) {
            var said = args.stream()
                    .map(arg -> arg instanceof Word word ? words.text(word.key()) : arg)
                    .toArray();
            return words.text(key, said);
        }
    }
}
