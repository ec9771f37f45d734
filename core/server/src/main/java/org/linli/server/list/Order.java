package org.linli.server.list;

import org.linli.api.list.ListView;
import org.linli.api.list.Sort;

/** The order of a list: a sort key in one of its two directions, then the id. */
record Order<R>(Sort<R> sort, boolean descending) {

    /** The order that the address names: a sort's key, with a hyphen before it for the other direction. */
    static <R> Order<R> of(ListView<R> list, String asked) {
        boolean turned = asked.startsWith("-");
        var key = turned ? asked.substring(1) : asked;
        return list.sorts().stream()
                .filter(sort -> sort.key().equals(key))
                .findFirst()
                .map(sort -> new Order<>(sort, sort.descending() != turned))
                .orElseGet(() -> standard(list));
    }

    /** The first sort, or the newest first where a list declares none. */
    static <R> Order<R> standard(ListView<R> list) {
        var sort = list.sorts().stream().findFirst().orElseGet(() -> new Sort<>("", list.idColumn(), list::id, true));
        return new Order<>(sort, sort.descending());
    }

    /** As the address names it. */
    String key() {
        return (descending == sort.descending() ? "" : "-") + sort.key();
    }

    /** The name under which its cursors are known: those of both directions fit each other. */
    String name(ListView<R> list) {
        return list.words() + " " + sort.key();
    }

    Order<R> turned() {
        return new Order<>(sort, !descending);
    }

    Cursor cursor(ListView<R> list, R row) {
        return new Cursor(sort.value().apply(row), list.id(row));
    }
}
