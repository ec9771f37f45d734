package org.linli.server.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.server.web.RouteTable.Found;

/** A place in the tree of paths: words are tried before a parameter. */
final class RouteNode {

    private static final List<Format> EXPORTS = List.of(Format.JSON, Format.CSV, Format.XLSX);

    /** A route that ends here, with the names of its parameters in order. */
    private record End(Route route, List<String> names) {

        boolean lists() {
            return route.action() instanceof Action.Rows<?>;
        }
    }

    private final Map<String, RouteNode> words = new HashMap<>();
    private final Map<String, End> ends = new HashMap<>();
    private RouteNode parameter;

    void add(Route route) {
        var node = this;
        var names = new ArrayList<String>();
        for (var segment : route.path().substring(1).split("/")) {
            if (segment.startsWith("{") && segment.endsWith("}")) {
                names.add(segment.substring(1, segment.length() - 1));
                node = node.openParameter();
            } else if (!segment.isEmpty()) {
                node = node.words.computeIfAbsent(segment, key -> new RouteNode());
            }
        }
        if (node.ends.putIfAbsent(route.method(), new End(route, List.copyOf(names))) != null) {
            throw new IllegalArgumentException("Twice: " + route.method() + " " + route.path());
        }
    }

    private RouteNode openParameter() {
        if (parameter == null) {
            parameter = new RouteNode();
        }
        return parameter;
    }

    Optional<Found> find(String method, List<String> segments, Set<String> allowed) {
        return new Search(method, segments, allowed).at(this, 0, List.of());
    }

    /** One look-up; the allowed methods of all places that the path fits are gathered for the answer 405. */
    private record Search(String method, List<String> segments, Set<String> allowed) {

        Optional<Found> at(RouteNode node, int depth, List<String> values) {
            if (depth == segments.size()) {
                return end(node, values, Format.HTML);
            }
            var segment = segments.get(depth);
            return word(node, segment, depth, values)
                    .or(() -> suffixed(node, segment, depth, values))
                    .or(() -> node.parameter == null
                            ? Optional.empty()
                            : at(node.parameter, depth + 1, plus(values, segment)));
        }

        private Optional<Found> word(RouteNode node, String segment, int depth, List<String> values) {
            var next = node.words.get(segment);
            return next == null ? Optional.empty() : at(next, depth + 1, values);
        }

        /** A suffix counts only for GET, at the end, on a list. */
        private Optional<Found> suffixed(RouteNode node, String segment, int depth, List<String> values) {
            if (depth < segments.size() - 1) {
                return Optional.empty();
            }
            for (var format : EXPORTS) {
                if (segment.endsWith(format.suffix())
                        && segment.length() > format.suffix().length()) {
                    var bare = segment.substring(
                            0, segment.length() - format.suffix().length());
                    return list(node.words.get(bare), values, format)
                            .or(() -> list(node.parameter, plus(values, bare), format));
                }
            }
            return Optional.empty();
        }

        private Optional<Found> list(RouteNode node, List<String> values, Format format) {
            if (node == null
                    || node.ends.get("GET") == null
                    || !node.ends.get("GET").lists()) {
                return Optional.empty();
            }
            if (!method.equals("GET")) {
                allowed.add("GET");
                return Optional.empty();
            }
            return end(node, values, format);
        }

        private Optional<Found> end(RouteNode node, List<String> values, Format format) {
            var end = node.ends.get(method);
            if (end == null) {
                allowed.addAll(node.ends.keySet());
                return Optional.empty();
            }
            var parameters = new HashMap<String, String>();
            for (int i = 0; i < values.size(); i++) {
                parameters.put(end.names().get(i), values.get(i));
            }
            return Optional.of(new Found.Match(end.route(), Map.copyOf(parameters), format));
        }

        private static List<String> plus(List<String> values, String value) {
            var more = new ArrayList<>(values);
            more.add(value);
            return more;
        }
    }
}
