package org.linli.server.list;

import java.util.List;
import org.linli.api.words.Words;
import org.linli.server.list.TableView.Option;

/** Makes what a list's desk shows: columns to choose, views to keep and to come back to. */
record TableDesk<R>(ListAsk<R> ask, ListDesk desk, Words words) {

    TableView.Desk view() {
        var whole = ask.at(new Position.First());
        return new TableView.Desk(
                columns(),
                kept(),
                views(),
                desk.site() + whole.href(""),
                print(),
                ListAsk.text(ask.query()),
                desk.csrf());
    }

    private List<Option> columns() {
        var shown = ask.shown();
        return ask.list().columns().stream()
                .map(column -> new Option(
                        column.key(), ask.list().text(words, "column." + column.key()), shown.contains(column)))
                .toList();
    }

    private List<Option> kept() {
        return ask.query().entrySet().stream()
                .filter(part -> !part.getKey().equals(ListAsk.COLUMNS))
                .map(part -> new Option(part.getValue(), part.getKey(), false))
                .toList();
    }

    private List<TableView.Saved> views() {
        return desk.views().stream()
                .filter(view -> !view.name().isEmpty())
                .map(view ->
                        new TableView.Saved(Long.toString(view.id()), view.name(), ask.path() + "?" + view.query()))
                .toList();
    }

    private String print() {
        var href = ask.href("");
        return href + (href.contains("?") ? "&" : "?") + "print=1";
    }
}
