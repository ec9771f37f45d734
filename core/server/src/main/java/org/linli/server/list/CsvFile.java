package org.linli.server.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;

/** CSV after RFC 4180 in UTF-8 with a byte order mark, in which no text can be taken for a formula. */
final class CsvFile implements ExportFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet takes for the beginning of a formula, the full-width forms included. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|^[\t\r\n].*", Pattern.DOTALL);

    private final CsvWriter csv;
    private final Words words;

    CsvFile(OutputStream out, Words words) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        this.words = words;
    }

    @Override
    public void headings(List<String> labels) {
        csv.writeRecord(labels.stream().map(CsvFile::harmless).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    @Override
    public void note(String text) {
        csv.writeRecord(text);
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    private String text(Cell cell) {
        var text = CellText.plain(cell, words);
        return CellText.isNumeric(cell) ? text : harmless(text);
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
