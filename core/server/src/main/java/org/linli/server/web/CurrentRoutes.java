package org.linli.server.web;

import java.util.function.Supplier;

/** The table of routes that is in force. It is changed whole, between two requests. */
final class CurrentRoutes {

    private final Supplier<Served> served;
    private final Workers workers;
    private volatile RouteTable table;

    CurrentRoutes(Supplier<Served> served, Workers workers) {
        this.served = served;
        this.workers = workers;
        this.table = new RouteTable(served.get());
    }

    /** The table of what is served now. */
    RouteTable now() {
        var known = table;
        return known.served() == served.get() ? known : changed();
    }

    /** Where a plugin went, the threads go too: nothing that its pages left on them may keep its classes. */
    private synchronized RouteTable changed() {
        var next = served.get();
        var before = table.served();
        if (before != next) {
            table = new RouteTable(next);
            if (!next.owners().values().containsAll(before.owners().values())) {
                workers.renew();
            }
        }
        return table;
    }
}
