package org.linli.server.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.linli.api.data.Data;
import org.linli.api.list.Column;
import org.linli.api.words.Words;

/**
 * A list as a file, with the same scope, filters and order as its page. Rows are read by key in pieces, each a read of
 * its
 * own, so that a slow receiver holds no connection and memory stays the same however long the list is. A row that is
 * changed meanwhile is shown as it was when its piece was read.
 */
public final class ListExport<R> {

    /** A file holds so many rows at most; one that was cut says so in its last line. */
    public static final int ROWS_MAX = 100_000;

    private static final int PIECE_ROWS = 1_000;

    private final ListQuery<R> query;
    private final Data data;
    private final Words words;

    public ListExport(ListQuery<R> query, Data data, Words words) {
        this.query = query;
        this.data = data;
        this.words = words;
    }

    /** The page asked for as JSON, with the address of the next. */
    public void json(OutputStream out) throws IOException {
        ListJson.write(data.read(query::page), out);
    }

    public void csv(OutputStream out) throws IOException {
        write(new CsvFile(out, words), ROWS_MAX);
    }

    public void xlsx(OutputStream out) throws IOException {
        write(new SpreadsheetFile(out, words), ROWS_MAX);
    }

    void write(ExportFile file, int rowsMax) throws IOException {
        var list = query.ask().list();
        var columns = query.ask().shown();
        file.headings(columns.stream()
                .map(column -> list.text(words, "column." + column.key()))
                .toList());
        rows(file, columns, rowsMax);
        file.finish();
    }

    private void rows(ExportFile file, List<Column<R>> columns, int rowsMax) throws IOException {
        int left = rowsMax;
        boolean more = true;
        var end = Optional.<Cursor>empty();
        while (more && left > 0) {
            int limit = Math.min(PIECE_ROWS, left);
            var rows = piece(end, limit + 1);
            more = rows.size() > limit;
            var taken = more ? rows.subList(0, limit) : rows;
            for (var row : taken) {
                file.row(
                        columns.stream().map(column -> column.cell().apply(row)).toList());
                end = Optional.of(query.cursor(row));
            }
            left -= taken.size();
        }
        if (more) {
            file.note(words.text("list.export.cut", rowsMax));
        }
    }

    private List<R> piece(Optional<Cursor> after, int limit) {
        return data.read(handle -> query.after(handle, after, limit));
    }
}
