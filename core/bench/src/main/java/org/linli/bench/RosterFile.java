package org.linli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;

/** Writes rosters of made-up people as spreadsheets. */
final class RosterFile {

    static final int HOUSEHOLDS = 2_000;
    private static final int FAULT_EVERY = 100;
    private static final int PER_BUILDING = 100;
    private static final int PER_DAY = 1_000;
    private static final int FLUSH_EVERY = 1_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private RosterFile() {}

    /** People with identity number, phone and home; one in a hundred has a phone that is none. */
    static InputStream members(Path file, int rows) throws IOException {
        return write(file, rows, new String[] {"name", "identity number", "phone", "building", "household"}, row -> {
            int home = row % HOUSEHOLDS;
            var phone = row % FAULT_EVERY == 0 ? "12345" : "139%08d".formatted(row);
            return new String[] {"Person " + row, identity(row), phone, building(home), door(home)};
        });
    }

    static InputStream households(Path file) throws IOException {
        return write(file, HOUSEHOLDS, new String[] {"building", "household"}, row ->
                new String[] {building(row), door(row)});
    }

    /** The cells of a row. */
    private interface Row {
        String[] cells(int row);
    }

    private static InputStream write(Path file, int rows, String[] headings, Row cells) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "Bench", null)) {
            var sheet = book.newWorksheet("Roster");
            for (int row = 0; row <= rows; row++) {
                var line = row == 0 ? headings : cells.cells(row - 1);
                for (int column = 0; column < line.length; column++) {
                    sheet.inlineString(row, column, line[column]);
                }
                if (row % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        return Files.newInputStream(file);
    }

    private static String building(int home) {
        return "Building " + home / PER_BUILDING;
    }

    private static String door(int home) {
        return "Door " + home;
    }

    private static String identity(int row) {
        var born = LocalDate.of(1940, 1, 1).plusDays(row / PER_DAY);
        var digits = "110105" + born.toString().replace("-", "") + "%03d".formatted(row % PER_DAY);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECKS.charAt(sum % CHECKS.length());
    }
}
