package org.linli.server.list;

import java.util.List;
import java.util.Locale;
import org.linli.api.list.Cell;
import org.linli.api.list.Column;
import org.linli.api.list.ListView;
import org.linli.api.words.Words;

/** Headings and cells of a list's table. */
final class TableCells<R> {

    private static final int SHORT_MAX = 16;
    private static final int FIRST_WIDE = 0x2E80;

    private final ListView<R> list;
    private final Words words;
    private final List<Labelled<R>> columns;

    private record Labelled<R>(Column<R> column, String label) {}

    TableCells(ListAsk<R> ask, Words words) {
        this.list = ask.list();
        this.words = words;
        this.columns = ask.shown().stream()
                .map(column -> new Labelled<>(column, list.text(words, "column." + column.key())))
                .toList();
    }

    List<TableView.Heading> headings(ListAsk<R> ask) {
        return columns.stream().map(column -> heading(column, ask)).toList();
    }

    TableView.Row row(R row) {
        return new TableView.Row(
                columns.stream().map(column -> cell(column, row)).toList());
    }

    /** A column is sorted by the sort of its own key. */
    private TableView.Heading heading(Labelled<R> column, ListAsk<R> ask) {
        var now = ask.order();
        var key = column.column().key();
        if (now.sort().key().equals(key)) {
            var sorted = now.descending() ? "descending" : "ascending";
            return new TableView.Heading(
                    column.label(), ask.sorted(now.turned()).href(""), sorted);
        }
        var href = list.sorts().stream()
                .filter(sort -> sort.key().equals(key))
                .findFirst()
                .map(sort -> ask.sorted(new Order<>(sort, sort.descending())).href(""))
                .orElse("");
        return new TableView.Heading(column.label(), href, "none");
    }

    private TableView.CellView cell(Labelled<R> column, R row) {
        var cell = column.column().cell().apply(row);
        var text = CellText.shown(cell, words);
        var tone = cell instanceof Cell.State state ? state.tone().name().toLowerCase(Locale.ROOT) : "";
        var href = cell instanceof Cell.Text linked ? linked.href() : "";
        return new TableView.CellView(column.label(), text, css(cell, text), tone, href);
    }

    /** What is short stays on one line; what is empty is left out where rows become cards. */
    private static String css(Cell cell, String text) {
        if (text.isEmpty()) {
            return "none";
        }
        if (CellText.isNumeric(cell) || CellText.isCode(cell)) {
            return "num";
        }
        return isShort(text) ? "short" : "";
    }

    /** A Chinese character is as wide as two Latin letters. */
    private static boolean isShort(String text) {
        int width = 0;
        for (int i = 0; i < text.length() && width <= SHORT_MAX; i++) {
            width += text.charAt(i) < FIRST_WIDE ? 1 : 2;
        }
        return width <= SHORT_MAX;
    }
}
