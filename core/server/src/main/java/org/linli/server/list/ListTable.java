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
    private final ListDesk desk;

    public ListTable(ListRows<?> rows, ListContext context, Words words) {
        this(rows, context, words, ListDesk.NONE);
    }

    public ListTable(ListRows<?> rows, ListContext context, Words words, ListDesk desk) {
        this.rows = rows;
        this.context = context;
        this.words = words;
        this.desk = desk;
    }

    @Override
    public Content content() {
        var template = desk.print() ? "list/print.jte" : "list/table.jte";
        return CoreTemplates.content(template, Map.of("view", view(), "words", words));
    }

    /** What the template shows. */
    TableView view() {
        return view(rows);
    }

    @Override
    public int size() {
        return rows.rows().size();
    }

    private <R> TableView view(ListRows<R> page) {
        var cells = new TableCells<>(page.ask(), words);
        var tools = new TableTools<>(page, context, words);
        return new TableView(
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
                page.rows().isEmpty() ? List.of() : tools.exports(),
                new TableDesk<>(page.ask(), desk, words).view());
    }
}
