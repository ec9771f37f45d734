package org.linli.server.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

/** What an import does with rows and files that it cannot take. */
@EachDatabase
class BadRowsTest {

    private static final String STREETS = "code,name,areaCode,provinceCode,cityCode";

    private final Database database;
    private final List<BadRow> bad = new ArrayList<>();
    private District district;
    private String code;

    @TempDir
    private Path folder;

    BadRowsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void settle() {
        district = new District(database);
        code = district.code;
    }

    @Test
    void badRowsAreToldByFileLineAndReasonAndTheOthersAreTaken() {
        var file = streets(
                row("003", "East"),
                row("3", "Short"),
                row("005", " "),
                row("003", "East again"),
                code + "006,Few fields",
                code + "007,Orphan,980000,98,9800",
                row("008", "n".repeat(101)),
                row("009", "West"));

        var counts = run(List.of(file));

        assertThat(counts).isEqualTo(new ImportCounts(2, 0, 0, 6));
        assertThat(bad).extracting(BadRow::file).containsOnly("streets.csv");
        assertThat(bad)
                .extracting(row -> row.line() + " " + row.reason().key())
                .containsExactlyInAnyOrder(
                        "3 code.area.length",
                        "4 area.import.name-missing",
                        "5 area.import.repeated",
                        "6 area.import.fields",
                        "7 area.import.parent-missing",
                        "8 area.import.name-long");
    }

    @Test
    void aCodeOfAnotherLevelThanItsFileIsRefused() {
        run(List.of(streets(code + "003001,Community in the wrong file," + code + ",99,9900")));

        assertThat(bad).extracting(row -> row.reason().key()).containsExactly("area.import.level");
    }

    @Test
    void namesThatAreNotUtf8AreRefused() throws IOException {
        var file = folder.resolve("gbk.csv");
        var text = STREETS + "\n" + row("003", "\u4E1C\u8857") + "\n";
        Files.write(file, text.getBytes(Charset.forName("GBK")));

        run(List.of(file));

        assertThat(bad).extracting(row -> row.reason().key()).containsExactly("area.import.encoding");
    }

    @Test
    void aFileThatEndsInTheMiddleOfAQuoteIsToldAndWhatStoodBeforeIsTaken() {
        var counts = run(List.of(streets(row("003", "East"), code + "004,\"" + "x".repeat(20_000))));

        assertThat(counts.added()).isEqualTo(1);
        assertThat(bad).extracting(row -> row.reason().key()).containsExactly("area.import.broken-file");
    }

    @Test
    void aStrangersFileIsRefusedBeforeAnythingIsTouched() {
        var files =
                List.of(streets(row("003", "East")), file("other.csv", "a,b", "1,2"), folder.resolve("missing.csv"));

        var refused = catchThrowableOfType(Refused.class, () -> run(files));

        assertThat(refused.refusals())
                .extracting(refusal -> refusal.key())
                .containsExactly("area.import.unknown-file", "area.import.unreadable-file");
        var east = district.data.read(handle -> new AreaDao().withCode(handle, code + "003"));
        assertThat(east).isEmpty();
    }

    private ImportCounts run(List<Path> files) {
        return new AreaImport(district.data, district.index("area")).run(files, rows -> {}, bad::add);
    }

    private String row(String last, String name) {
        return code + last + "," + name + "," + code + ",99," + code.substring(0, 4);
    }

    private Path streets(String... rows) {
        return file("streets.csv", STREETS, rows);
    }

    private Path file(String name, String header, String... rows) {
        try {
            var text = header + "\n" + String.join("\n", rows) + "\n";
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
