package org.linli.server.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.api.list.ListView;

/**
 * The SQL of a list. With one entry of scope it is one query over one index. With several it is a merge: the first
 * rows of each entry by its own index, put together, so that the work is bounded by entries times rows asked for.
 */
final class ListSql<R> {

    private final ListAsk<R> ask;
    private final ListView<R> list;
    private final List<SqlText> branches;
    private final List<SqlText> conditions;

    ListSql(ListAsk<R> ask, ListContext context) {
        this.ask = ask;
        this.list = ask.list();
        this.branches = new Branches(ask, context).of();
        this.conditions = new Conditions(ask, context).of();
    }

    /** Whether the viewer can see nothing: then there is nothing to ask. */
    boolean isNothing() {
        return branches.isEmpty();
    }

    /** At most so many rows of each branch, in order, the same row perhaps more than once. */
    SqlText rows(Position position, int limit) {
        var order = position.backwards() ? ask.order().turned() : ask.order();
        return rows(
                order,
                position.cursor().map(cursor -> after(order, cursor)).stream().toList(),
                limit);
    }

    /** The row of this id, perhaps more than once. */
    SqlText row(long id) {
        return rows(ask.order(), List.of(SqlText.of(list.idColumn() + " = :linli_row", "linli_row", id)), 1);
    }

    private SqlText rows(Order<R> order, List<SqlText> after, int limit) {
        if (branches.size() == 1) {
            var where = where(branches.get(0), after);
            return where.wrapped("select " + list.select() + " from " + list.from(), orderBy(order, limit));
        }
        var select = "select " + list.select() + ", " + order.sort().column() + " as linli_sort, " + list.idColumn()
                + " as linli_id from " + list.from();
        var parts = IntStream.range(0, branches.size())
                .mapToObj(i -> where(branches.get(i), after)
                        .wrapped("select * from (" + select, orderBy(order, limit) + ") as branch_" + i))
                .toList();
        var direction = direction(order);
        return SqlText.join(parts, " union all ")
                .wrapped("", " order by linli_sort" + direction + ", linli_id" + direction);
    }

    /** How many rows there are, counted to the limit at most. */
    SqlText count(int limit) {
        if (branches.size() == 1) {
            return where(branches.get(0), List.of())
                    .wrapped("select count(*) from (select 1 from " + list.from(), " limit " + limit + ") as counted");
        }
        var parts = IntStream.range(0, branches.size())
                .mapToObj(i -> where(branches.get(i), List.of())
                        .wrapped(
                                "select * from (select " + list.idColumn() + " as linli_id from " + list.from(),
                                " limit " + limit + ") as branch_" + i))
                .toList();
        return SqlText.join(parts, " union ").wrapped("select count(*) from (", ") as counted");
    }

    private SqlText where(SqlText branch, List<SqlText> after) {
        var all = Stream.of(List.of(branch), after, conditions)
                .flatMap(List::stream)
                .filter(condition -> !condition.sql().isEmpty())
                .map(condition -> condition.wrapped("(", ")"))
                .collect(Collectors.toCollection(ArrayList::new));
        return all.isEmpty() ? SqlText.NONE : SqlText.join(all, " and ").wrapped(" where ", "");
    }

    private SqlText after(Order<R> order, Cursor cursor) {
        var compared = order.descending() ? " < " : " > ";
        var column = order.sort().column();
        if (column.equals(list.idColumn())) {
            return SqlText.of(column + compared + ":linli_id_after", "linli_id_after", cursor.id());
        }
        var row = "(" + column + ", " + list.idColumn() + ")" + compared + "(:linli_sort_after, :linli_id_after)";
        return SqlText.join(
                List.of(
                        SqlText.of(row, "linli_sort_after", cursor.value()),
                        SqlText.of("", "linli_id_after", cursor.id())),
                "");
    }

    private String orderBy(Order<R> order, int limit) {
        var direction = direction(order);
        var column = order.sort().column();
        var id = column.equals(list.idColumn()) ? "" : ", " + list.idColumn() + direction;
        return " order by " + column + direction + id + " limit " + limit;
    }

    private static String direction(Order<?> order) {
        return order.descending() ? " desc" : "";
    }
}
