package org.linli.server.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The days in which rows changed, each with the communities in which they did. */
final class Touched {

    private final TreeMap<Long, Set<Long>> communities = new TreeMap<>();

    /** A community in which something changed on a day, counted since 1970. */
    record Spot(long day, long community) {}

    void add(Spot spot) {
        communities.computeIfAbsent(spot.day(), day -> new TreeSet<>()).add(spot.community());
    }

    Set<Long> days() {
        return Set.copyOf(communities.keySet());
    }

    /** By day, of these days alone. */
    Map<Long, Set<Long>> within(Set<Long> days) {
        var within = new TreeMap<>(communities);
        within.keySet().retainAll(days);
        return within;
    }

    static List<Spot> spots(Map<Long, Set<Long>> touched) {
        var spots = new ArrayList<Spot>();
        touched.forEach((day, where) -> where.forEach(community -> spots.add(new Spot(day, community))));
        return spots;
    }
}
