package org.linli.server.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.refusal.Refused;

/** What rows of one file spoke of before, so that none is taken twice. Bounded by the rows of a file. */
public final class Seen {

    private final Map<String, Long> lines = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** Throws {@link Refused} naming the line that had one of these before. */
    void once(long line, List<String> keys) {
        for (var key : keys) {
            var before = lines.putIfAbsent(key, line);
            if (before != null && before != line) {
                throw Refused.because("", "roster.refused.repeated", String.valueOf(before));
            }
        }
    }

    /** Notes a name that later rows may mean. */
    void named(String name) {
        names.add(name);
    }

    boolean hasNamed(String name) {
        return names.contains(name);
    }

    /** Whether an earlier row had this. */
    boolean before(long line, String key) {
        return lines.putIfAbsent(key, line) != null;
    }
}
