package org.linli.server.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;
import org.linli.api.list.Sort;
import org.linli.api.words.Words;

/** What stands above and below a list's table. */
final class TableTools<R> {

    private final ListRows<R> page;
    private final ListAsk<R> ask;
    private final ListView<R> list;
    private final AreaChoices areas;
    private final Words words;

    TableTools(ListRows<R> page, ListContext context, Words words) {
        this.page = page;
        this.ask = page.ask();
        this.list = ask.list();
        this.areas = new AreaChoices(list, context);
        this.words = words;
    }

    List<TableView.FilterView> filters() {
        return list.filters().stream().map(this::filter).toList();
    }

    List<TableView.Option> orders() {
        return list.sorts().size() < 2
                ? List.of()
                : list.sorts().stream().map(this::order).toList();
    }

    /** What the toolbar does not ask for and must not lose. */
    List<TableView.Option> kept() {
        return ask.query().entrySet().stream()
                .filter(part -> part.getKey().equals("size") || part.getKey().equals(ListAsk.COLUMNS))
                .map(part -> new TableView.Option(part.getValue(), part.getKey(), false))
                .toList();
    }

    String count() {
        return words.text(page.more() ? "list.count.more" : "list.count", page.count());
    }

    String empty() {
        if (!page.rows().isEmpty()) {
            return "";
        }
        return ask.filters().isEmpty() ? list.text(words, "empty") : words.text("list.nothing-found");
    }

    List<TableView.Link> ways() {
        var ways = new ArrayList<TableView.Link>();
        page.back().ifPresent(back -> {
            ways.add(way(new Position.First(), "list.first", "first"));
            ways.add(way(back, "list.back", "prev"));
        });
        page.next().ifPresent(next -> {
            ways.add(way(next, "list.next", "next"));
            ways.add(way(new Position.Last(), "list.last", "last"));
        });
        return ways;
    }

    List<TableView.Link> exports() {
        var whole = ask.at(new Position.First());
        return List.of(
                new TableView.Link(whole.href(".xlsx"), words.text("list.export.xlsx"), ""),
                new TableView.Link(whole.href(".csv"), words.text("list.export.csv"), ""));
    }

    private TableView.Link way(Position position, String key, String relation) {
        return new TableView.Link(ask.at(position).href(""), words.text(key), relation);
    }

    private TableView.Option order(Sort<R> sort) {
        var now = ask.order();
        boolean chosen = now.sort().key().equals(sort.key());
        var order = chosen ? now : new Order<>(sort, sort.descending());
        return new TableView.Option(order.key(), list.text(words, "sort." + sort.key()), chosen);
    }

    private TableView.FilterView filter(Filter filter) {
        var label = list.text(words, "filter." + filter.key());
        var value = ask.chosen(filter).orElse("");
        var id = "filter-" + filter.key();
        if (filter instanceof Filter.Search) {
            return new TableView.FilterView(filter.key(), id, label, value, List.of(), List.of());
        }
        if (filter instanceof Filter.Between between) {
            return new TableView.FilterView(filter.key(), id, label, "", List.of(), ends(between));
        }
        var all = Stream.of(new TableView.Option("", words.text("list.all"), value.isEmpty()));
        return new TableView.FilterView(
                filter.key(),
                id,
                label,
                value,
                Stream.concat(all, options(filter, value)).toList(),
                List.of());
    }

    private List<TableView.End> ends(Filter.Between filter) {
        var type = filter.range() == Filter.Range.NUMBER ? "text" : "date";
        return List.of(
                new TableView.End(Ranges.from(filter), words.text("list.from"), type, typed(Ranges.from(filter))),
                new TableView.End(Ranges.to(filter), words.text("list.to"), type, typed(Ranges.to(filter))));
    }

    private String typed(String key) {
        return ask.filters().getOrDefault(key, "");
    }

    private Stream<TableView.Option> options(Filter filter, String value) {
        if (filter instanceof Filter.OneOf oneOf) {
            var prefix = "filter." + filter.key() + ".";
            return oneOf.values().stream()
                    .map(one -> new TableView.Option(one, list.text(words, prefix + one), one.equals(value)));
        }
        if (filter instanceof Filter.YesNo) {
            return Stream.of(
                    new TableView.Option(ListAsk.YES, words.text("form.yes"), value.equals(ListAsk.YES)),
                    new TableView.Option(ListAsk.NO, words.text("form.no"), value.equals(ListAsk.NO)));
        }
        return areas.of((Filter.InArea) filter).stream()
                .map(area -> new TableView.Option(
                        Long.toString(area.id()),
                        area.name(),
                        Long.toString(area.id()).equals(value)));
    }
}
