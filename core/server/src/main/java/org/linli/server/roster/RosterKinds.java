package org.linli.server.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The kinds of rosters that there are at this moment: the core's own, and those of the plugins that run. */
public record RosterKinds(Supplier<List<RosterKind>> plugins) {

    /** Those of the core alone, where no plugin runs. */
    public static final RosterKinds CORE = new RosterKinds(List::of);

    Optional<RosterKind> find(String key) {
        return all().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** As they stand on the command line. */
    List<String> keys() {
        return all().map(RosterKind::key).toList();
    }

    private Stream<RosterKind> all() {
        return Stream.concat(Stream.of(CoreKind.values()), plugins.get().stream());
    }
}
