package org.linli.server.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;

/** A small table as a file, written as lists are: no text of it can be taken for a formula. */
public record TableFile(List<String> headings, List<List<Cell>> rows, Words words) {

    public byte[] csv() {
        return written(out -> new CsvFile(out, words));
    }

    public byte[] xlsx() {
        return written(out -> new SpreadsheetFile(out, words));
    }

    private byte[] written(Opening opening) {
        var bytes = new ByteArrayOutputStream();
        try {
            var file = opening.open(bytes);
            file.headings(headings);
            for (var row : rows) {
                file.row(row);
            }
            file.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Opening {
        ExportFile open(OutputStream out) throws IOException;
    }
}
