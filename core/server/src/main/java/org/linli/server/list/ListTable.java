package org.linli.server.list;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.linli.api.list.ListPage;
import org.linli.api.words.Words;
import org.linli.server.view.CoreTemplates;

/** A page of a list as HTML: search and filters, the table, the ways to other pages, and the exports. */
public final class ListTable implements ListPage {

    private final ListRows<?> rows;
    private final ListContext context;
    private final Words words;

    public ListTable(ListRows<?> rows, ListContext context, Words words) {
        this.rows = rows;
        this.context = context;
        this.words = words;
    }

    @Override
    public Content content() {
        return content(rows);
    }

    @Override
    public int size() {
        return rows.rows().size();
    }

    private <R> Content content(ListRows<R> page) {
        var cells = new TableCells<>(page.ask().list(), words);
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
                page.ask().filters().isEmpty() ? "" : page.ask().unfiltered().href(""),
                page.rows().isEmpty() ? List.of() : tools.ways(),
                page.rows().isEmpty() ? List.of() : tools.exports());
        return CoreTemplates.content("list/table.jte", Map.of("view", view, "words", words));
    }
}
