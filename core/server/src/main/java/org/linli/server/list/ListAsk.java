package org.linli.server.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linli.api.list.Column;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;

/**
 * What an address asks of a list: order, page, size, filters. What it does not understand it passes over.
 *
 * @param path the address without its query and without a suffix
 * @param filters what was chosen or typed, by the filter's key, of a range by two; nothing blank
 * @param columns the keys of the columns that were chosen, in the list's order; none for all
 */
public record ListAsk<R>(
        ListView<R> list,
        String path,
        Order<R> order,
        int size,
        Position position,
        Map<String, String> filters,
        List<String> columns) {

    static final String YES = "yes";
    static final String NO = "no";

    /** The columns that are shown, with commas between; without it, all. */
    public static final String COLUMNS = "columns";

    static final int SIZE_STANDARD = 50;
    private static final Set<Integer> SIZES = Set.of(20, SIZE_STANDARD, 100);
    private static final Set<String> OURS = Set.of("sort", "size", "after", "before", "last", COLUMNS, "print", "lang");
    private static final int FILTER_CHARACTERS_MAX = 200;

    /** Reads a query whose values are "" where there are none. */
    public static <R> ListAsk<R> of(ListView<R> list, String path, UnaryOperator<String> query) {
        var order = Order.of(list, query.apply("sort"));
        var position = position(order.name(list), query);
        return new ListAsk<>(list, path, order, size(query), position, filters(list, query), columns(list, query));
    }

    private static List<String> columns(ListView<?> list, UnaryOperator<String> query) {
        var asked = List.of(query.apply(COLUMNS).split(","));
        return list.columns().stream().map(Column::key).filter(asked::contains).toList();
    }

    private static int size(UnaryOperator<String> query) {
        return SIZES.stream()
                .filter(size -> query.apply("size").equals(Integer.toString(size)))
                .findFirst()
                .orElse(SIZE_STANDARD);
    }

    private static Position position(String order, UnaryOperator<String> query) {
        if (!query.apply("last").isEmpty()) {
            return new Position.Last();
        }
        return Cursor.of(order, query.apply("after"))
                .<Position>map(Position.After::new)
                .or(() -> Cursor.of(order, query.apply("before")).map(Position.Before::new))
                .orElseGet(Position.First::new);
    }

    private static Map<String, String> filters(ListView<?> list, UnaryOperator<String> query) {
        var chosen = new LinkedHashMap<String, String>();
        for (var filter : list.filters()) {
            if (OURS.contains(filter.key())) {
                throw new IllegalArgumentException("A filter cannot have the key " + filter.key());
            }
            for (var key : keys(filter)) {
                var value = query.apply(key).strip();
                if (understood(filter, value)) {
                    chosen.put(key, value);
                }
            }
        }
        return chosen;
    }

    /** What the address calls a filter's values. */
    public static List<String> keys(Filter filter) {
        return filter instanceof Filter.Between between ? Ranges.keys(between) : List.of(filter.key());
    }

    private static boolean understood(Filter filter, String value) {
        if (value.isEmpty() || value.length() > FILTER_CHARACTERS_MAX) {
            return false;
        }
        if (filter instanceof Filter.OneOf oneOf) {
            return oneOf.values().contains(value);
        }
        if (filter instanceof Filter.Between between) {
            return Ranges.understood(between, value);
        }
        if (filter instanceof Filter.YesNo) {
            return List.of(YES, NO).contains(value);
        }
        return filter instanceof Filter.Search || value.matches("\\d{1,18}");
    }

    /** The columns that are shown. */
    List<Column<R>> shown() {
        return list.columns().stream()
                .filter(column -> columns.isEmpty() || columns.contains(column.key()))
                .toList();
    }

    Optional<String> chosen(Filter filter) {
        return Optional.ofNullable(filters.get(filter.key()));
    }

    /**
     * Whether words are searched for: then the few rows found are narrowed, and no index of an order or level is
     * walked.
     */
    boolean isSearch() {
        return list.filters().stream()
                .anyMatch(filter ->
                        filter instanceof Filter.Search && chosen(filter).isPresent());
    }

    ListAsk<R> at(Position other) {
        return new ListAsk<>(list, path, order, size, other, filters, columns);
    }

    /** The same list from its beginning in another order. */
    ListAsk<R> sorted(Order<R> other) {
        return new ListAsk<>(list, path, other, size, new Position.First(), filters, columns);
    }

    /** The same list with no filter. */
    ListAsk<R> unfiltered() {
        return new ListAsk<>(list, path, order, size, new Position.First(), Map.of(), columns);
    }

    /** What the address holds, without the place in the list. */
    Map<String, String> query() {
        var query = new LinkedHashMap<>(filters);
        if (!order.equals(Order.standard(list))) {
            query.put("sort", order.key());
        }
        if (size != SIZE_STANDARD) {
            query.put("size", Integer.toString(size));
        }
        if (!columns.isEmpty()) {
            query.put(COLUMNS, String.join(",", columns));
        }
        return query;
    }

    /** The address that asks this, with a suffix as {@code .csv}, or "". */
    String href(String suffix) {
        var query = query();
        if (position instanceof Position.Last) {
            query.put("last", "1");
        }
        var name = order.name(list);
        position.cursor().ifPresent(cursor -> query.put(position.backwards() ? "before" : "after", cursor.text(name)));
        return path + suffix + (query.isEmpty() ? "" : "?" + text(query));
    }

    static String text(Map<String, String> query) {
        return query.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
