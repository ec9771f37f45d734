package org.linli.server.list;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.api.calendar.Calendar;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;

/** An XLSX file, written as it goes: neither the sheet nor its texts are held in memory. */
public final class SpreadsheetFile implements ExportFile {

    private static final int ROWS_PER_FLUSH = 500;
    private static final int CELL_CHARACTERS_MAX = 32_767;
    private static final double COLUMN_WIDTH_CHARACTERS = 18;

    /** A spreadsheet keeps 15 digits of a number. */
    private static final long NUMBER_MAX = 999_999_999_999_999L;

    private final Workbook book;
    private final Worksheet sheet;
    private final Words words;
    private int row;

    public SpreadsheetFile(OutputStream out, Words words) {
        this.book = new Workbook(out, "Linli", null);
        this.sheet = book.newWorksheet(words.text("list.export.sheet"));
        this.words = words;
    }

    @Override
    public void headings(List<String> labels) {
        for (int column = 0; column < labels.size(); column++) {
            sheet.width(column, COLUMN_WIDTH_CHARACTERS);
            sheet.inlineString(row, column, labels.get(column));
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        row++;
        if (row % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void note(String text) {
        sheet.inlineString(row++, 0, text);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }

    private void put(int column, Cell cell) {
        if (cell instanceof Cell.Number number && Math.abs(number.value()) <= NUMBER_MAX) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof Cell.Decimal decimal) {
            sheet.value(row, column, decimal.value());
        } else if (cell instanceof Cell.Money money && Math.abs(money.fen()) <= NUMBER_MAX) {
            sheet.value(row, column, BigDecimal.valueOf(money.fen(), 2));
            sheet.style(row, column).format("#,##0.00").set();
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.instant().atZone(Calendar.ZONE).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else {
            text(column, CellText.plain(cell, words));
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), CELL_CHARACTERS_MAX)));
        }
    }
}
