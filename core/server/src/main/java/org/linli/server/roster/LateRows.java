package org.linli.server.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import org.linli.api.words.Words;

/** The rows that the check had found good and that were refused when they were taken. */
record LateRows(RosterFolder folder) {

    private static final TypeReference<List<RefusedRow>> ROWS = new TypeReference<>() {};
    /** Line and reason stand behind a row's own cells. */
    private static final int OURS = 2;

    /** Keeps those of a piece, in the piece's act: when that is run again, they are written again. */
    void note(long from, List<RefusedRow> rows) {
        try {
            if (rows.isEmpty()) {
                Files.deleteIfExists(folder.late(from)); // of an act that did not last
            } else {
                folder.write(folder.late(from), StoredText.write(rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds them to the sheet of refused rows; done twice, they stand there once. */
    void intoSheet(Words words) throws IOException {
        var late = folder.late();
        if (late.isEmpty()) {
            return;
        }
        var made = folder.refused().resolveSibling("refused.new");
        try (var old = Sheet.open(folder.refused())) {
            var headings = old.next().orElseThrow().cells();
            int own = headings.size() - OURS;
            try (var output = folder.create(made);
                    var sheet = new RefusedSheet(output, words, headings.subList(0, own))) {
                var lines = new HashSet<String>();
                for (var row = old.next(); row.isPresent(); row = old.next()) {
                    lines.add(row.get().cell(own));
                    sheet.again(row.get());
                }
                for (var file : late) {
                    for (var row : StoredText.read(Files.readString(file), ROWS)) {
                        if (lines.add(String.valueOf(row.row().line()))) {
                            sheet.add(row.row(), StoredText.messages(row.reasons()));
                        }
                    }
                }
                sheet.finish();
            }
        }
        Files.move(made, folder.refused(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
