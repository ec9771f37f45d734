package org.linli.server.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.OpenMove.Reason;

/**
 * Which moves of a step are open to a viewer now, and why the others are not.
 *
 * @param above whether there is an organization above the one in charge
 */
record Rules(Guard guard, boolean above, Instant now) {

    List<OpenMove> open() {
        return story().step().moves().stream().map(this::open).toList();
    }

    OpenMove open(Move move) {
        var closed = new ArrayList<>(guard.closed(move.who()));
        standing(move).ifPresent(closed::add);
        return new OpenMove(move, closed, note(move));
    }

    /** Why nobody may make the move as the run stands. */
    Optional<Reason> standing(Move move) {
        boolean paused = story().run().pausedAt().isPresent();
        if (paused != (move.kind() == Kind.RESUME)) {
            return reason(paused ? "procedure.closed.paused" : "procedure.closed.not-paused");
        }
        return switch (move.kind()) {
            case TOGETHER -> sign(move);
            case REOPEN -> when(story().times(move.key()) >= times(move), "procedure.closed.reopened", times(move));
            case UPWARD -> when(!above, "procedure.closed.top");
            case ASK_EXTENSION -> ask(move);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> when(story().asked().isEmpty(), "procedure.closed.not-asked");
            default -> Optional.empty();
        };
    }

    private Optional<Reason> sign(Move move) {
        // somebody unknown cannot be shown to be somebody else
        return guard.viewer().signedIn()
                ? when(story().signed(move.key()).contains(member()), "procedure.closed.signed")
                : reason("procedure.closed.signed-in");
    }

    private Optional<Reason> ask(Move move) {
        if (story().asked().isPresent()) {
            return reason("procedure.closed.asked");
        }
        if (story().times(move.key() + "-granted") >= times(move)) {
            return reason("procedure.closed.extended", times(move));
        }
        return when(story().run().dueAt().filter(now::isAfter).isPresent(), "procedure.closed.late");
    }

    private Optional<Reason> note(Move move) {
        return move.kind() == Kind.TOGETHER
                ? reason("procedure.note.signed", story().signed(move.key()).size(), times(move))
                : Optional.empty();
    }

    private Story story() {
        return guard.story();
    }

    private long member() {
        return guard.viewer().memberId();
    }

    private static int times(Move move) {
        return move.bound().times();
    }

    private static Optional<Reason> when(boolean closed, String key, Object... args) {
        return closed ? reason(key, args) : Optional.empty();
    }

    private static Optional<Reason> reason(String key, Object... args) {
        return Optional.of(Reason.of(key, args));
    }
}
