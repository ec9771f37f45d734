package org.linli.server.roster;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.api.form.FormView;
import org.linli.server.roster.StoredRoster.Counts;

/** What the templates of rosters show. */
public final class RosterViews {

    private RosterViews() {}

    /**
     * The history of imports.
     *
     * @param next the address of the ones before, or ""
     */
    public record Listed(List<Line> lines, String next) {}

    /**
     * An import in the history.
     *
     * @param base the address below which imports are
     */
    public record Line(StoredRoster roster, String by, String base, RosterKind kind) {

        public String href() {
            return base + "/" + roster.id();
        }

        /** Enough of the hash to tell one file from another. */
        public String hash() {
            return roster.file().hash().substring(0, HASH_SHOWN);
        }
    }

    private static final int HASH_SHOWN = 12;

    /**
     * The page of a plugin's roster: the form that sends a sheet, and what was sent.
     *
     * @param rowsMax the most rows of a sheet
     * @param template the address of the empty sheet
     */
    public record Sheets(String title, Content send, int rowsMax, String template, Listed sent) {}

    /** The form that sends a roster, with the kinds of which there are empty ones to fill in. */
    public record Asked(FormView form, List<CoreKind> kinds) {}

    /** A question before something is lost; {@code words} is the prefix of its message keys. */
    public record Sure(StoredRoster roster, String href, String words, Content form) {}

    /**
     * One import.
     *
     * @param reasons why it failed or was given up, in words
     * @param read which heading was read as which column
     * @param passedOver the headings that nothing was read from
     * @param groups the first rows of each outcome
     * @param kept what stayed when it was undone
     * @param takenBefore when the very same file was taken, where that is worth a warning
     * @param take the form that takes it, while it waits for that
     */
    public record Shown(
            Line line,
            List<String> reasons,
            List<Heading> read,
            List<String> passedOver,
            List<Group> groups,
            List<Kept> kept,
            Optional<Instant> takenBefore,
            Optional<Content> take,
            boolean refusedKept,
            boolean undoable) {

        public StoredRoster roster() {
            return line.roster;
        }

        /** What its counts are called, with each count. */
        public List<Figure> figures() {
            var counts = roster().counts();
            return roster().state() == RosterState.UNDONE || roster().state() == RosterState.UNDOING
                    ? List.of(
                            new Figure("roster.count.undone", counts.undone()),
                            new Figure("roster.count.kept", counts.kept()))
                    : outcomes(counts);
        }

        private List<Figure> outcomes(Counts counts) {
            var added = new Figure("roster.outcome.NEW", counts.added());
            var refused = new Figure("roster.outcome.REFUSED", counts.refused());
            return line.kind.undoable()
                    ? List.of(
                            added,
                            new Figure("roster.outcome.CHANGED", counts.changed()),
                            new Figure("roster.outcome.SAME", counts.same()),
                            refused)
                    : List.of(added, refused);
        }
    }

    /**
     * A heading of the file.
     *
     * @param words message key of the column that it was read as
     */
    public record Heading(String heading, String words) {}

    /** A number with the message key of its name. */
    public record Figure(String words, long count) {}

    /**
     * The first rows of one outcome.
     *
     * @param words message key of the outcome
     */
    public record Group(String words, long count, List<Row> rows) {}

    /** A row: what it is about, and what would change or why it is refused, in words. */
    public record Row(long line, String title, String note) {}

    /**
     * A row of the database that stayed.
     *
     * @param href where it can be looked at, or ""
     */
    public record Kept(long line, String subject, String href, String reason) {}
}
