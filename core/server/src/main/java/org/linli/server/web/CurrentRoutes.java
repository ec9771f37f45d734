package org.linli.server.web;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The table of routes that is in force. It is changed whole, between two requests. */
final class CurrentRoutes {

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final Supplier<Served> served;
    private final Workers workers;
    private final Set<RouteTable> before = ConcurrentHashMap.newKeySet();
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

    /** The table of now, on which a request begins: to be left when it has ended. */
    RouteTable enter() {
        var entered = now();
        entered.enter();
        while (entered != now()) {
            leave(entered);
            entered = now();
            entered.enter();
        }
        return entered;
    }

    void leave(RouteTable entered) {
        entered.leave();
        forget(entered);
    }

    /** Waits until no request is under way on a table of before that served one of these. */
    void awaitLeft(Collection<? extends Owner> gone, Duration max) {
        long end = System.nanoTime() + max.toNanos();
        while (serves(gone) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private boolean serves(Collection<? extends Owner> gone) {
        return before.stream()
                .anyMatch(left -> left.served().owners().values().stream().anyMatch(gone::contains));
    }

    private void forget(RouteTable left) {
        if (left != table && left.isEmpty()) {
            before.remove(left);
        }
    }

    /** Where a plugin went, the threads go too: nothing that its pages left on them may keep its classes. */
    private synchronized RouteTable changed() {
        var next = served.get();
        var last = table;
        if (last.served() != next) {
            before.add(last);
            table = new RouteTable(next);
            forget(last);
            if (!next.owners().values().containsAll(last.served().owners().values())) {
                workers.renew();
            }
        }
        return table;
    }
}
