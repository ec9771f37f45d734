package org.linli.server.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.data.Data;
import org.linli.api.list.Cell;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;
import org.linli.api.words.Words;

/**
 * The first rows of a list that words are found in, for the search over all lists.
 *
 * @param more the address of the list narrowed to what was found, or "" when these are all
 */
public record ListHits(List<Hit> hits, String more) {

    private static final String SIZE = "20";
    private static final int NOTES_MAX = 3;

    /** A row: what it is called, where it is, and what else stands in it. */
    public record Hit(String title, String href, String note) {}

    public ListHits {
        hits = List.copyOf(hits);
    }

    /** Whether a list can be searched by words. */
    public static boolean searchable(ListView<?> list) {
        return search(list).findAny().isPresent();
    }

    /** The first rows, in the list's scope and order, in which the words stand. */
    public static <R> ListHits of(Listed<R> in, String words, int max) {
        var key = search(in.list()).findFirst().orElseThrow().key();
        UnaryOperator<String> query = name -> name.equals(key) ? words : name.equals("size") ? SIZE : "";
        var ask = ListAsk.of(in.list(), in.path(), query);
        var rows = in.data().read(new ListQuery<>(ask, in.context())::page).rows();
        var hits = rows.stream().limit(max).map(row -> hit(in, row)).toList();
        return new ListHits(
                hits,
                rows.size() > max
                        ? in.path() + "?" + key + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                        : "");
    }

    /** A list where it stands, with what it is read with. */
    public record Listed<R>(ListView<R> list, String path, ListContext context, Data data, Words words) {}

    private static Stream<Filter> search(ListView<?> list) {
        return list.filters().stream().filter(Filter.Search.class::isInstance);
    }

    /** The cells that lead somewhere are its name; of the others the first few say more. */
    private static <R> Hit hit(Listed<R> in, R row) {
        var cells = in.list().columns().stream()
                .map(column -> column.cell().apply(row))
                .toList();
        var href = cells.stream()
                .map(ListHits::href)
                .filter(to -> !to.isEmpty())
                .findFirst()
                .orElse(in.path());
        return new Hit(
                joined(in, cells.stream().filter(cell -> href(cell).equals(href))),
                href,
                joined(in, cells.stream().filter(cell -> href(cell).isEmpty())));
    }

    private static String href(Cell cell) {
        return cell instanceof Cell.Text text ? text.href() : "";
    }

    private static String joined(Listed<?> in, Stream<Cell> cells) {
        return cells.map(cell -> CellText.shown(cell, in.words()))
                .filter(text -> !text.isBlank())
                .limit(NOTES_MAX)
                .collect(Collectors.joining(" · "));
    }
}
