package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Scope;
import org.linli.api.data.Data;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;
import org.linli.server.data.Database;
import org.linli.server.list.People.Person;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;

/** Files hold what the page holds: all of it to the bound, within the same scope and filters. */
@EachDatabase
class ListExportTest {

    /** More than two pieces. */
    private static final int COUNT = 2_310;

    private static final Words WORDS = Bundles.core().in(Bundles.ENGLISH);

    private final Data data;

    ListExportTest(Database database) {
        data = database.data("core");
    }

    @BeforeEach
    void settle() {
        People.settle(data, COUNT);
    }

    @Test
    void csvHoldsEveryRowOnceInTheOrderOfThePage() throws IOException {
        var lines = csv(Scope.EVERYWHERE, Map.of("sort", "newest", "after", "x", "size", "20"));

        assertThat(lines).hasSize(COUNT + 1).doesNotHaveDuplicates();
        assertThat(lines.get(0)).isEqualTo("\uFEFFpeople.column.id,people.column.name,people.column.community");
        assertThat(lines.subList(1, lines.size()).stream().map(line -> Long.valueOf(line.split(",")[0])))
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void csvHoldsNothingOutsideTheScopeAndTheFilters() throws IOException {
        var lines = csv(People.of(Set.of(), Set.of(11L), Set.of()), Map.of("tag", "rider"));

        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.endsWith(",11"));
        assertThat(lines).hasSizeLessThan(COUNT / 10);
    }

    @Test
    void aFileThatIsCutSaysSoInItsLastLine() throws IOException {
        for (int max : List.of(1, 999, 1_000, 1_001, COUNT - 1)) {
            var file = new Lines();
            export(Scope.EVERYWHERE, Map.of()).write(file, max);

            assertThat(file.lines).hasSize(1 + max + 1).doesNotHaveDuplicates();
            assertThat(file.lines.get(max + 1)).startsWith("note Only the first");
        }
        var whole = new Lines();
        export(Scope.EVERYWHERE, Map.of()).write(whole, COUNT);

        assertThat(whole.lines).hasSize(1 + COUNT).noneMatch(line -> line.startsWith("note"));
    }

    @Test
    void theSpreadsheetHoldsTheSameWithNumbersAsNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        export(Scope.EVERYWHERE, Map.of("sort", "-newest")).xlsx(out);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(COUNT + 1);
            assertThat(texts(rows.get(0)))
                    .containsExactly("people.column.id", "people.column.name", "people.column.community");
            assertThat(rows.get(1).getCellAsNumber(2))
                    .hasValueSatisfying(number -> assertThat(number.longValue()).isEqualTo(11));
            assertThat(rows.get(1).getCellAsString(1)).hasValue("n0");
        }
    }

    @Test
    void jsonIsThePageWithIdsAsTextAndTheAddressOfTheNext() throws IOException {
        var json = json(Map.of("size", "20"));
        var next = json.get("next").asText();

        assertThat(json.get("items")).hasSize(20);
        assertThat(json.get("items").get(0).get("id").isTextual()).isTrue();
        assertThat(json.get("items").get(0).get("community").isNumber()).isTrue();
        assertThat(next).startsWith("/people.json?size=20&after=");
    }

    @Test
    void jsonOfTheLastPageHasNoNext() throws IOException {
        assertThat(json(Map.of("last", "1")).get("next").isNull()).isTrue();
    }

    private JsonNode json(Map<String, String> query) throws IOException {
        var out = new ByteArrayOutputStream();
        export(Scope.EVERYWHERE, query).json(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private List<String> csv(Scope scope, Map<String, String> query) throws IOException {
        var out = new ByteArrayOutputStream();
        export(scope, query).csv(out);
        return Arrays.asList(out.toString(StandardCharsets.UTF_8).split("\r\n"));
    }

    private ListExport<Person> export(Scope scope, Map<String, String> query) {
        var list = People.plain();
        var ask = ListAsk.of(list, "/people", key -> query.getOrDefault(key, ""));
        return new ListExport<>(new ListQuery<>(ask, People.seenFrom(scope)), data, WORDS);
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private static final class Lines implements ExportFile {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void headings(List<String> labels) {
            lines.add(labels.toString());
        }

        @Override
        public void row(List<Cell> cells) {
            lines.add(cells.toString());
        }

        @Override
        public void note(String text) {
            lines.add("note " + text);
        }

        @Override
        public void finish() {}
    }
}
