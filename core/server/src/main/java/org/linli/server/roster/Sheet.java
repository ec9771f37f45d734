package org.linli.server.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.linli.api.refusal.Refused;

/** The rows of a spreadsheet file, one after the other; blank ones are passed over. */
final class Sheet implements AutoCloseable {

    static final int CELLS_MAX = 100;
    private static final int CELL_CHARACTERS_MAX = 4_000;
    private static final int START_BYTES = 4;

    /** Where the rows come from. */
    interface Source extends AutoCloseable {
        Iterator<SheetRow> rows();

        @Override
        void close() throws IOException;
    }

    private final Source source;
    private final Iterator<SheetRow> rows;

    private Sheet(Source source) {
        this.source = source;
        this.rows = source.rows();
    }

    /** Opens an XLSX or CSV file, told by its content. Throws {@link Refused} when it is neither, or broken. */
    static Sheet open(Path file) {
        try {
            var start = start(file);
            if (start.startsWith("PK")) {
                ZipGuard.check(file);
                return new Sheet(new ExcelSource(file));
            }
            if (start.startsWith("\u00D0\u00CF")) {
                throw Refused.because("file", "roster.file.old-excel");
            }
            return new Sheet(new CsvSource(file));
        } catch (IOException | RuntimeException e) {
            throw refused(e);
        }
    }

    /** The next row that is not blank. Throws {@link Refused} where the file is broken. */
    Optional<SheetRow> next() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (!row.blank()) {
                    return Optional.of(bounded(row));
                }
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetRow bounded(SheetRow row) {
        boolean large = row.cells().size() > CELLS_MAX
                || row.cells().stream().anyMatch(cell -> cell.length() > CELL_CHARACTERS_MAX);
        if (large) {
            throw Refused.because(
                    "file", "roster.file.large-row", String.valueOf(row.line()), CELLS_MAX, CELL_CHARACTERS_MAX);
        }
        return row;
    }

    private static String start(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(START_BYTES), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    /** The readers throw what they like; to a person it is one thing. */
    private static Refused refused(Exception thrown) {
        return thrown instanceof Refused refused ? refused : Refused.because("file", "roster.file.broken");
    }
}
