package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

class ListTableTest {

    private static final Words WORDS = Bundles.core().in(Bundles.ENGLISH);

    private static final ListView<Row> LIST = ListView.of("rows", (row, context) -> new Row(row.getLong(1), ""))
            .id("id", Row::id)
            .column("title", row -> Cell.link(row.title(), "/rows/" + row.id()))
            .column("state", row -> Cell.state("form.yes", Tone.LATE))
            .column("sum", row -> new Cell.Money(123_456_00))
            .sort("title", "title", Row::title, false)
            .sort("newest", "id", Row::id, true)
            .oneOf("state", "state = :state", List.of("open", "closed"));

    private record Row(long id, String title) {}

    @Test
    void aCellSaysItsColumnForWhenTheTableBecomesCards() {
        var html = html(page(Map.of(), new Row(1, "<a>")));

        assertThat(html)
                .containsPattern("<td class=\"short\" data-label=\"rows.column.title\">\\s*"
                        + "<a href=\"/rows/1\">&lt;a&gt;</a>")
                .containsPattern("<td class=\"short\" data-label=\"rows.column.state\">\\s*"
                        + "<span class=\"chip chip-late\">Yes</span>")
                .containsPattern("<td class=\"num\" data-label=\"rows.column.sum\">\\s*CNY 123,456.00");
    }

    @Test
    void aHeadingSortsAndSaysHowItIsSorted() {
        assertThat(html(page(Map.of(), new Row(1, "a"))))
                .contains(
                        "<th scope=\"col\" aria-sort=\"ascending\"><a href=\"/rows?sort=-title\">rows.column.title</a>")
                .contains("<th scope=\"col\">rows.column.state</th>");
        assertThat(html(page(Map.of("sort", "newest", "state", "open"), new Row(1, "a"))))
                .contains("<th scope=\"col\" aria-sort=\"none\"><a href=\"/rows?state=open\">rows.column.title</a>")
                .contains("<option value=\"newest\" selected>rows.sort.newest</option>");
    }

    @Test
    void theChosenFilterStaysOnEveryWayAndInTheExports() {
        var html = html(page(Map.of("state", "closed", "size", "20"), new Row(1, "a")));

        assertThat(html)
                .contains("<option value=\"closed\" selected>rows.filter.state.closed</option>")
                .contains("<input type=\"hidden\" name=\"size\" value=\"20\">")
                .contains("href=\"/rows.csv?state=closed&amp;size=20\"")
                .contains("href=\"/rows.xlsx?state=closed&amp;size=20\"")
                .containsPattern("href=\"/rows\\?state=closed&amp;size=20&amp;after=[\\w-]+\" rel=\"next\"")
                .contains("href=\"/rows?size=20\">Show all</a>");
    }

    @Test
    void anEmptyListSaysWhatToDoAndAnEmptySearchThatNothingFits() {
        assertThat(html(page(Map.of())))
                .contains("<p class=\"empty\">rows.empty</p>")
                .doesNotContain("<table", ".csv");
        assertThat(html(page(Map.of("state", "open"))))
                .contains("Nothing fits what was searched for or chosen.")
                .doesNotContain("rows.empty");
    }

    @Test
    void everyControlOfTheToolbarHasALabel() {
        assertThat(html(page(Map.of(), new Row(1, "a"))))
                .contains("<label for=\"filter-state\">", "<select id=\"filter-state\" name=\"state\">")
                .contains("<label for=\"list-sort\">", "<select id=\"list-sort\" name=\"sort\">");
    }

    private static ListRows<Row> page(Map<String, String> query, Row... rows) {
        var ask = ListAsk.of(LIST, "/rows", key -> query.getOrDefault(key, ""));
        var next = new Position.After(new Cursor("a", 1));
        return new ListRows<>(ask, List.of(rows), rows.length, false, Optional.empty(), Optional.of(next));
    }

    private static String html(ListRows<Row> page) {
        var output = new StringOutput();
        new ListTable(page, new ListContext(null, null, null), WORDS)
                .content()
                .writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
