package org.linli.server.list;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.linli.api.words.Words;
import org.linli.server.view.CoreTemplates;

/** The template of lists with everything but the rows ready beforehand: the least that showing them can cost. */
public final class ReadyTable {

    private final TableView known;
    private final Words words;

    private ReadyTable(TableView known, Words words) {
        this.known = known;
        this.words = words;
    }

    /** Everything as on this page. */
    public static <R> ReadyTable like(ListRows<R> page, ListContext context, Words words) {
        var cells = new TableCells<>(page.ask(), words);
        var tools = new TableTools<>(page, context, words);
        var view = new TableView(
                page.ask().path(),
                tools.filters(),
                tools.orders(),
                tools.kept(),
                cells.headings(page.ask()),
                page.rows().stream().map(cells::row).toList(),
                tools.count(),
                tools.empty(),
                "",
                tools.ways(),
                tools.exports(),
                new TableDesk<>(page.ask(), ListDesk.NONE, words).view());
        return new ReadyTable(view, words);
    }

    /** The headings' labels. */
    public List<String> labels() {
        return known.headings().stream().map(TableView.Heading::label).toList();
    }

    /** The rows of the page itself. */
    public List<TableView.Row> rows() {
        return known.rows();
    }

    public Content content(List<TableView.Row> rows) {
        var view = new TableView(
                known.path(),
                known.filters(),
                known.orders(),
                known.kept(),
                known.headings(),
                rows,
                known.count(),
                known.empty(),
                known.clear(),
                known.ways(),
                known.exports(),
                known.desk());
        return CoreTemplates.content("list/table.jte", Map.of("view", view, "words", words));
    }
}
