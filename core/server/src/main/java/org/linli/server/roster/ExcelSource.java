package org.linli.server.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file, read as it goes. */
final class ExcelSource implements Sheet.Source {

    private final ReadableWorkbook book;
    private final Stream<Row> rows;

    ExcelSource(Path file) throws IOException {
        book = new ReadableWorkbook(file.toFile());
        rows = book.getFirstSheet().openStream();
    }

    @Override
    public Iterator<SheetRow> rows() {
        return rows.map(ExcelSource::row).iterator();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        book.close();
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getCellCount(), Sheet.CELLS_MAX + 1); column++) {
            cells.add(text(row.getCell(column)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    /** Of a formula its last result; a whole number as its digits. */
    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText().strip();
    }
}
