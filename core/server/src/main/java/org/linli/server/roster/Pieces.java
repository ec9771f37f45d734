package org.linli.server.roster;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.refusal.Refused;

/** The rows of a roster in pieces, after its headings. */
final class Pieces implements AutoCloseable {

    static final int ROWS_MAX = 200_000;
    static final int PIECE_ROWS = 50;

    private final RosterKind kind;
    private final Sheet sheet;
    private final Headings headings;
    private long rows;

    /** Throws {@link Refused} when the file is no roster of the kind. */
    Pieces(RosterKind kind, RosterFolder folder) {
        this.kind = kind;
        sheet = Sheet.open(folder.roster());
        try {
            headings = Headings.read(kind, sheet);
        } catch (RuntimeException e) {
            sheet.close();
            throw e;
        }
    }

    Headings headings() {
        return headings;
    }

    /** The next rows, as many as are done in one act; none at the end. */
    List<RosterRow> next() {
        var piece = new ArrayList<RosterRow>();
        while (piece.size() < kind.pieceRows()) {
            var row = sheet.next();
            if (row.isEmpty()) {
                break;
            }
            rows++;
            if (rows > kind.rowsMax()) {
                throw Refused.because("file", "roster.file.many-rows", kind.rowsMax());
            }
            piece.add(headings.row(row.get()));
        }
        return piece;
    }

    /** Passes over rows that were dealt with before. */
    void skip(long count) {
        for (long row = 0; row < count; row++) {
            rows += sheet.next().isPresent() ? 1 : 0;
        }
    }

    @Override
    public void close() {
        sheet.close();
    }
}
