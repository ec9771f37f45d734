package org.linli.server.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Circles among plugins that use each other. */
final class Cycle {

    private Cycle() {}

    /** The ids that reach themselves. */
    static List<String> in(Map<String, List<String>> uses) {
        return uses.keySet().stream().filter(id -> !from(id, uses).isEmpty()).toList();
    }

    /** The shortest way from an id back to itself, beginning and ending with it; empty when there is none. */
    static List<String> from(String id, Map<String, List<String>> uses) {
        var cameFrom = new LinkedHashMap<String, String>();
        var queue = new ArrayList<>(List.of(id));
        for (int next = 0; next < queue.size(); next++) {
            var at = queue.get(next);
            for (var used : uses.getOrDefault(at, List.of())) {
                if (used.equals(id)) {
                    return way(id, at, cameFrom);
                }
                if (cameFrom.putIfAbsent(used, at) == null) {
                    queue.add(used);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String id, String last, Map<String, String> cameFrom) {
        var way = new ArrayList<String>(List.of(id));
        for (var at = last; !at.equals(id); at = cameFrom.get(at)) {
            way.add(1, at);
        }
        way.add(id);
        return way;
    }
}
