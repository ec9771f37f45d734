package org.linli.server.roster;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.linli.api.access.Permission;
import org.linli.api.refusal.Refused;
import org.linli.api.words.Words;

/** What a roster holds, one in each row: something of the core's registers, or the form of a plugin. */
public interface RosterKind {

    /** As it stands in addresses and on the command line. */
    String key();

    /** The permission without which a row is not taken, asked where the row's object lies. */
    Permission permission();

    List<RosterColumn> columns();

    /** The keys of the columns without which a file is no such roster. */
    List<String> required();

    /** Message key of what it is called. */
    String words();

    /** Message key of what is said of a file without the required headings. */
    String headless();

    /** The words in which its columns are called. */
    Words in(Locale language);

    /** What says what rows do: a fresh one for each act, since an act may be run again. */
    Planner planner(RosterGround ground, Sender sender, Seen seen);

    /** Throws {@link Refused} when the sender may not bring it any more. */
    default void admit(Sender sender) {}

    /** Whether it is brought back when people want that; what cannot be is checked by doing it and taking it back. */
    default boolean undoable() {
        return true;
    }

    /** The most rows of a file. */
    default int rowsMax() {
        return Pieces.ROWS_MAX;
    }

    /** The most rows of one act. */
    default int pieceRows() {
        return Pieces.PIECE_ROWS;
    }

    /** Whether it is there still: a plugin's goes with the plugin. */
    default boolean stands() {
        return true;
    }

    /** Does a piece of work within the bounds of whom it belongs to. */
    default <T> T bounded(Supplier<T> work) {
        return work.get();
    }

    /** The column of a key. */
    default RosterColumn column(String key) {
        return columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
