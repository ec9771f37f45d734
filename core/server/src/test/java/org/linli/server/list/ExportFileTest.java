package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.list.Cell;
import org.linli.api.list.Tone;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

class ExportFileTest {

    private static final Words WORDS = Bundles.core().in(Bundles.ENGLISH);

    private static final List<Cell> ONE_OF_EACH = List.of(
            Cell.link("社区", "/areas/1"),
            Cell.number(-1_234_567),
            new Cell.Money(123_450),
            new Cell.Day(LocalDate.of(2026, 11, 22)),
            new Cell.Moment(Instant.parse("2026-11-22T17:30:00Z")),
            Cell.state("form.yes", Tone.DONE),
            Cell.EMPTY);

    @TempDir
    Path folder;

    @Test
    void csvWritesEachKindOfCellPlainly() throws IOException {
        assertThat(csv(ONE_OF_EACH)).isEqualTo("\uFEFF社区,-1234567,1234.50,2026-11-22,2026-11-23 01:30,Yes,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@sum(a1)",
                "\t=1",
                "  =1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\r=1",
                "-\n=1"
            })
    void noTextInCsvIsTakenForAFormula(String text) throws IOException {
        assertThat(csv(List.of(Cell.text(text))).replace("\"", "")).startsWith("\uFEFF'" + text);
    }

    @Test
    void csvQuotesWhatWouldBreakALine() throws IOException {
        assertThat(csv(List.of(Cell.text("a,\"b\"\nc"), Cell.text("d")))).isEqualTo("\uFEFF\"a,\"\"b\"\"\nc\",d\r\n");
    }

    @Test
    void theSpreadsheetWritesEachKindOfCellAsItsOwn() throws IOException {
        var sheet = sheet(ONE_OF_EACH);

        assertThat(sheet)
                .contains("<is><t>&#x793e;&#x533a;</t></is>")
                .contains("<v>-1234567</v>")
                .contains("<v>1234.50</v>")
                .contains("<is><t>Yes</t></is>")
                .doesNotContain("<f>");
        assertThat(sheet.split("<c ", -1)).hasSize(ONE_OF_EACH.size());
    }

    @Test
    void theSpreadsheetKeepsTextThatLooksLikeAFormulaAsText() throws IOException {
        assertThat(sheet(List.of(Cell.text("=1+1"))))
                .contains("<is><t>=1+1</t></is>")
                .doesNotContain("<f>");
    }

    @Test
    void theSpreadsheetBearsWhatItCannotHold() throws IOException {
        var sheet =
                sheet(List.of(Cell.text("a\u0001\uD83Db"), Cell.text("x".repeat(40_000)), Cell.number(Long.MAX_VALUE)));

        assertThat(sheet)
                .doesNotContain("\u0001", "x".repeat(32_768))
                .contains("x".repeat(32_767), "9223372036854775807");
    }

    private static String csv(List<Cell> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new CsvFile(out, WORDS);
        file.row(cells);
        file.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String sheet(List<Cell> cells) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new SpreadsheetFile(out, WORDS);
        file.row(cells);
        file.finish();
        var path = folder.resolve("list.xlsx");
        Files.write(path, out.toByteArray());
        try (var zip = new ZipFile(path.toFile())) {
            var entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
