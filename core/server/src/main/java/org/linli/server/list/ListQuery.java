package org.linli.server.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.linli.api.list.ListView;

/** A list as one viewer asks for it: reads its pages by key. */
public final class ListQuery<R> {

    /** Rows are counted to this number; what is more is only said to be more. */
    public static final int COUNTED_MAX = 500;

    private final ListAsk<R> ask;
    private final ListView<R> list;
    private final ListContext context;
    private final ListSql<R> sql;

    public ListQuery(ListAsk<R> ask, ListContext context) {
        this.ask = ask;
        this.list = ask.list();
        this.context = context;
        this.sql = new ListSql<>(ask, context);
    }

    public ListAsk<R> ask() {
        return ask;
    }

    ListContext context() {
        return context;
    }

    /** The page asked for. Where it would lie beyond either end by now, the page at that end. */
    public ListRows<R> page(Handle handle) {
        if (sql.isNothing()) {
            return new ListRows<>(ask, List.of(), 0, false, Optional.empty(), Optional.empty());
        }
        var read = read(handle, ask.position(), ask.size() + 1);
        if (read.size() <= ask.size() && ask.position() instanceof Position.Before) {
            return page(handle, new Position.First());
        }
        if (read.isEmpty() && ask.position() instanceof Position.After) {
            return page(handle, new Position.Last());
        }
        return page(handle, ask.position(), read);
    }

    /** The row of this id, if the list shows it. */
    public Optional<R> row(Handle handle, long id) {
        return sql.isNothing()
                ? Optional.empty()
                : query(handle, sql.row(id)).map(list.mapper()).stream().findFirst();
    }

    /** At most so many rows after the cursor, or from the beginning. */
    List<R> after(Handle handle, Optional<Cursor> cursor, int limit) {
        if (sql.isNothing()) {
            return List.of();
        }
        var position = cursor.<Position>map(Position.After::new).orElseGet(Position.First::new);
        return read(handle, position, limit);
    }

    private ListRows<R> page(Handle handle, Position position) {
        return page(handle, position, read(handle, position, ask.size() + 1));
    }

    private ListRows<R> page(Handle handle, Position position, List<R> read) {
        boolean further = read.size() > ask.size();
        var rows = new ArrayList<>(further ? read.subList(0, ask.size()) : read);
        if (position.backwards()) {
            Collections.reverse(rows);
        }
        boolean before = position instanceof Position.After || position.backwards() && further;
        boolean after = position instanceof Position.Before || !position.backwards() && further;
        int count = before || after ? count(handle) : rows.size();
        return new ListRows<>(
                ask.at(position),
                rows,
                Math.min(count, COUNTED_MAX),
                count > COUNTED_MAX,
                before && !rows.isEmpty() ? Optional.of(new Position.Before(cursor(rows.get(0)))) : Optional.empty(),
                after ? Optional.of(new Position.After(cursor(rows.get(rows.size() - 1)))) : Optional.empty());
    }

    /** Rows that lie in several entries of the scope come once for each; the first stays. */
    private List<R> read(Handle handle, Position position, int limit) {
        var ids = new HashSet<Long>();
        return query(handle, sql.rows(position, limit)).map(list.mapper()).list().stream()
                .filter(row -> ids.add(list.id(row)))
                .limit(limit)
                .toList();
    }

    private int count(Handle handle) {
        return query(handle, sql.count(COUNTED_MAX + 1)).mapTo(Integer.class).one();
    }

    Cursor cursor(R row) {
        return ask.order().cursor(list, row);
    }

    private static Query query(Handle handle, SqlText text) {
        return handle.createQuery(text.sql()).bindMap(text.parameters());
    }
}
