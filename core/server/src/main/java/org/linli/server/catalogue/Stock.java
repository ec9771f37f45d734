package org.linli.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.server.catalogue.Index.Entry;
import org.linli.server.catalogue.Index.Notice;
import org.linli.server.district.District;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.plugin.Shipped;
import org.linli.server.words.Message;

/**
 * What all catalogues together have for a site, beside what is there.
 *
 * @param seen newer indexes than these, read before: their notices still count
 */
record Stock(List<Index> indexes, List<Index> seen, List<PluginStatus> there, District district) {

    /**
     * A version of a plugin that is not there.
     *
     * @param used the version that is there, or ""
     * @param misfit why the district would not run it, if so
     */
    record Offered(Entry entry, String used, Optional<Message> misfit) {}

    /** A notice that concerns a version that is there. */
    record Concern(PluginStatus plugin, Notice notice) {}

    /** Of each plugin the highest version that would run here; the highest of all where none would. */
    List<Offered> offered() {
        var used = there.stream().collect(Collectors.toMap(PluginStatus::id, Function.identity()));
        var offered = new ArrayList<Offered>();
        for (var id : entries().map(Entry::id).collect(Collectors.toCollection(TreeSet::new))) {
            best(id, version(used, id)).ifPresent(offered::add);
        }
        return offered;
    }

    List<Concern> concerns() {
        return there.stream()
                .filter(plugin -> !plugin.version().isEmpty())
                .flatMap(plugin -> Stream.concat(indexes.stream(), seen.stream())
                        .flatMap(index -> index.of(plugin.id(), plugin.version(), plugin.hash()).stream())
                        .map(notice -> new Concern(plugin, notice)))
                .distinct()
                .toList();
    }

    private Optional<Offered> best(String id, String used) {
        var higher = entries()
                .filter(entry -> entry.id().equals(id))
                .filter(entry -> used.isEmpty() || Shipped.higher(entry.version(), used))
                .toList();
        return Index.highest(higher.stream()
                        .filter(entry -> Index.misfit(entry, district).isEmpty()))
                .or(() -> Index.highest(higher.stream()))
                .map(entry -> new Offered(entry, used, Index.misfit(entry, district)));
    }

    private Stream<Entry> entries() {
        return indexes.stream().flatMap(index -> index.plugins().stream());
    }

    private static String version(Map<String, PluginStatus> used, String id) {
        return Optional.ofNullable(used.get(id)).map(PluginStatus::version).orElse("");
    }
}
