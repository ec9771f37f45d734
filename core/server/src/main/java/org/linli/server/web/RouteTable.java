package org.linli.server.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** All routes at one moment, found by method and path. It never changes; another takes its place. */
public final class RouteTable {

    private final Served served;
    private final RouteNode root = new RouteNode();
    private final AtomicInteger inside = new AtomicInteger();

    /** Throws {@link IllegalArgumentException} when two routes are the same. */
    public RouteTable(Served served) {
        this.served = served;
        for (var route : served.routes()) {
            root.add(route);
        }
    }

    /** A request begins on it. */
    void enter() {
        inside.incrementAndGet();
    }

    void leave() {
        inside.decrementAndGet();
    }

    /** Whether no request is under way on it. */
    boolean isEmpty() {
        return inside.get() == 0;
    }

    Served served() {
        return served;
    }

    /** What stands at this path. HEAD is answered as GET. */
    public Found find(String method, List<String> segments) {
        var wanted = method.equals("HEAD") ? "GET" : method;
        var allowed = new TreeSet<String>();
        return root.find(wanted, segments, allowed).orElseGet(() -> other(allowed));
    }

    private static Found other(Set<String> allowed) {
        if (allowed.isEmpty()) {
            return new Found.Nothing();
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return new Found.WrongMethod(String.join(", ", allowed));
    }

    /** What stands at a path. */
    public sealed interface Found {

        /** A route, the parts of the path it names, and the format that the suffix asks for. */
        record Match(Route route, Map<String, String> parameters, Format suffix) implements Found {}

        /** Other methods are taken here. */
        record WrongMethod(String allow) implements Found {}

        record Nothing() implements Found {}
    }
}
