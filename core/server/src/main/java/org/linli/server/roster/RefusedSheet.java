package org.linli.server.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;
import org.linli.server.list.SpreadsheetFile;
import org.linli.server.words.Message;

/**
 * The refused rows as a spreadsheet: as they came, with the line and the reason behind them. Corrected there, it can
 * be sent again.
 */
final class RefusedSheet implements AutoCloseable {

    private final OutputStream output;
    private final SpreadsheetFile file;
    private final Words words;
    private final int columns;

    RefusedSheet(OutputStream output, Words words, List<String> headings) {
        this.output = output;
        this.file = new SpreadsheetFile(output, words);
        this.words = words;
        this.columns = headings.size();
        var all = new ArrayList<>(headings);
        all.add(words.text("roster.report.line"));
        all.add(words.text("roster.report.reason"));
        file.headings(all);
    }

    void add(SheetRow row, List<Message> reasons) throws IOException {
        put(row, row.line(), Reason.text(reasons, words));
    }

    /** Adds a row of such a sheet, with the line and the reason that it has there. */
    void again(SheetRow row) throws IOException {
        put(row, Long.parseLong(row.cell(columns)), row.cell(columns + 1));
    }

    private void put(SheetRow row, long line, String reason) throws IOException {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < columns; column++) {
            cells.add(Cell.text(row.cell(column)));
        }
        cells.add(Cell.number(line));
        cells.add(Cell.text(reason));
        file.row(cells);
    }

    void finish() throws IOException {
        file.finish();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
