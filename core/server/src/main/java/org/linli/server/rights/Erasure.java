package org.linli.server.rights;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.linli.api.refusal.Refused;

/**
 * That a member was erased; it holds no personal data.
 *
 * @param owners whose data of the member goes: {@code *} for all, now and later, or ids of plugins
 */
public record Erasure(long memberId, Instant at, Set<String> owners) {

    static final String ALL = "*";

    private static final String LINE = "\\d{1,19} \\d{1,15} (\\*|[a-z0-9-]+(,[a-z0-9-]+)*)";

    public Erasure {
        owners = Set.copyOf(owners);
    }

    boolean concerns(String owner) {
        return owners.contains(ALL) || owners.contains(owner);
    }

    /** Both together: what was to go by either of them. */
    Erasure and(Erasure other) {
        var both = new HashSet<>(owners);
        both.addAll(other.owners);
        return new Erasure(memberId, at.isAfter(other.at) ? at : other.at, both);
    }

    /** As a line of the journal: member, epoch milliseconds, owners. */
    String line() {
        return memberId + " " + at.toEpochMilli() + " "
                + String.join(",", owners.stream().sorted().toList());
    }

    /** Throws Refused when it is no line of the journal. */
    static Erasure of(String line) {
        if (!line.matches(LINE)) {
            throw Refused.because("", "erasure.journal.broken", line);
        }
        var parts = line.split(" ");
        return new Erasure(
                Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), Set.of(parts[2].split(",")));
    }
}
