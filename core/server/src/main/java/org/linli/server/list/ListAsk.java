package org.linli.server.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;

/**
 * What an address asks of a list: order, page, size, filters. What it does not understand it passes over.
 *
 * @param path the address without its query and without a suffix
 * @param filters what was chosen or typed, by the filter's key; nothing blank
 */
public record ListAsk<R>(
        ListView<R> list, String path, Order<R> order, int size, Position position, Map<String, String> filters) {

    static final int SIZE_STANDARD = 50;
    private static final Set<Integer> SIZES = Set.of(20, SIZE_STANDARD, 100);
    private static final Set<String> OURS = Set.of("sort", "size", "after", "before", "last");
    private static final int FILTER_CHARACTERS_MAX = 200;

    /** Reads a query whose values are "" where there are none. */
    public static <R> ListAsk<R> of(ListView<R> list, String path, UnaryOperator<String> query) {
        var order = Order.of(list, query.apply("sort"));
        return new ListAsk<>(list, path, order, size(query), position(order.name(list), query), filters(list, query));
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
            var value = query.apply(filter.key()).strip();
            if (understood(filter, value)) {
                chosen.put(filter.key(), value);
            }
        }
        return chosen;
    }

    private static boolean understood(Filter filter, String value) {
        if (value.isEmpty() || value.length() > FILTER_CHARACTERS_MAX) {
            return false;
        }
        if (filter instanceof Filter.OneOf oneOf) {
            return oneOf.values().contains(value);
        }
        return filter instanceof Filter.Search || value.matches("\\d{1,18}");
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
        return new ListAsk<>(list, path, order, size, other, filters);
    }

    /** The same list from its beginning in another order. */
    ListAsk<R> sorted(Order<R> other) {
        return new ListAsk<>(list, path, other, size, new Position.First(), filters);
    }

    /** The same list with no filter. */
    ListAsk<R> unfiltered() {
        return new ListAsk<>(list, path, order, size, new Position.First(), Map.of());
    }

    /** The address that asks this, with a suffix as {@code .csv}, or "". */
    String href(String suffix) {
        var query = new LinkedHashMap<>(filters);
        if (!order.equals(Order.standard(list))) {
            query.put("sort", order.key());
        }
        if (size != SIZE_STANDARD) {
            query.put("size", Integer.toString(size));
        }
        if (position instanceof Position.Last) {
            query.put("last", "1");
        }
        var name = order.name(list);
        position.cursor().ifPresent(cursor -> query.put(position.backwards() ? "before" : "after", cursor.text(name)));
        return path
                + suffix
                + query.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }
}
