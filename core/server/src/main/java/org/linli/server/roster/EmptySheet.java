package org.linli.server.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.linli.api.web.Answer;
import org.linli.api.words.Words;
import org.linli.server.list.SpreadsheetFile;
import org.linli.server.web.Format;

/** A roster with nothing but the headings, in the reader's language. */
final class EmptySheet {

    private EmptySheet() {}

    static Answer of(RosterKind kind, Words words) {
        var bytes = new ByteArrayOutputStream();
        try {
            var sheet = new SpreadsheetFile(bytes, words);
            sheet.headings(kind.columns().stream()
                    .map(column -> words.text(column.words()))
                    .toList());
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Bytes(Format.XLSX.mediaType(), bytes.toByteArray(), words.text(kind.words()) + ".xlsx");
    }
}
