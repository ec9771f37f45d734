package org.linli.server.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Things of one kind that are known of a member, as a page shows them.
 *
 * @param owner the name of who keeps them
 * @param kind their name
 * @param more how many are not shown here
 */
public record Known(String owner, String kind, List<List<Line>> things, int more) {

    static final int SHOWN_MAX = 20;

    /** A fact with its label. */
    public record Line(String label, String value) {}

    /** The kinds of one part, in the order in which they were told, at most so many things of each. */
    static List<Known> of(Gathering.Part part, String owner, boolean whole, int max) {
        var words = part.collected().words();
        var byKind = new LinkedHashMap<String, List<List<Line>>>();
        for (var thing : part.collected().things) {
            var lines = thing.facts().stream()
                    .map(fact -> new Line(words.text(fact.words()), whole ? fact.value() : fact.masked()))
                    .filter(line -> !line.value().isEmpty())
                    .toList();
            byKind.computeIfAbsent(thing.kind(), kind -> new ArrayList<>()).add(lines);
        }
        return byKind.entrySet().stream()
                .map(kind -> of(owner, words.text(kind.getKey()), kind.getValue(), max))
                .toList();
    }

    private static Known of(String owner, String kind, List<List<Line>> all, int max) {
        int shown = Math.min(all.size(), max);
        return new Known(owner, kind, List.copyOf(all.subList(0, shown)), all.size() - shown);
    }
}
