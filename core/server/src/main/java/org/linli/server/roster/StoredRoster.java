package org.linli.server.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.api.access.Scope;
import org.linli.server.words.Message;

/**
 * An import of a roster.
 *
 * @param kind the key of what it holds
 * @param file the name it came with, and its SHA-256
 * @param began when it was sent
 * @param ended when it was taken, undone or given up
 * @param total the rows of the file, 0 while they are not counted
 * @param done the rows that were dealt with in this state
 * @param reasons why it failed or was given up
 */
public record StoredRoster(
        long id,
        String kind,
        RosterState state,
        Take take,
        SentFile file,
        Sender sender,
        Instant began,
        Optional<Instant> ended,
        long total,
        long done,
        Counts counts,
        List<Message> reasons) {

    static StoredRoster sent(long id, String kind, SentFile file, Sender sender, Instant now) {
        return new StoredRoster(
                id,
                kind,
                RosterState.CHECKING,
                Take.ALL,
                file,
                sender,
                now,
                Optional.empty(),
                0,
                0,
                Counts.NONE,
                List.of());
    }

    /** The same, as somebody with this scope asks for it now. */
    StoredRoster asked(Take how, Scope scope) {
        var asker = new Sender(sender.who(), scope, sender.areaId(), sender.language());
        return new StoredRoster(id, kind, state, how, file, asker, began, ended, total, done, counts, reasons);
    }

    /** A file as it was sent. */
    public record SentFile(String name, String hash) {}

    /** What becomes of the rows when some of them are refused. */
    public enum Take {
        ALL,
        GOOD
    }

    /**
     * What became of rows, or would.
     *
     * @param undone what was brought back when the import was undone
     * @param kept what was not, because somebody changed it since
     */
    public record Counts(long added, long changed, long same, long refused, long undone, long kept) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        long of(Plan.Outcome outcome) {
            return switch (outcome) {
                case NEW -> added;
                case CHANGED -> changed;
                case SAME -> same;
                case REFUSED -> refused;
            };
        }

        static Counts one(Plan.Outcome outcome) {
            return switch (outcome) {
                case NEW -> new Counts(1, 0, 0, 0, 0, 0);
                case CHANGED -> new Counts(0, 1, 0, 0, 0, 0);
                case SAME -> new Counts(0, 0, 1, 0, 0, 0);
                case REFUSED -> new Counts(0, 0, 0, 1, 0, 0);
            };
        }

        Counts plus(Counts other) {
            return new Counts(
                    added + other.added,
                    changed + other.changed,
                    same + other.same,
                    refused + other.refused,
                    undone + other.undone,
                    kept + other.kept);
        }

        public long rows() {
            return added + changed + same + refused;
        }
    }
}
