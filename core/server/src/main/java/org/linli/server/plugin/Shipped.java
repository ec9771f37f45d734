package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.server.district.District;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * A plugin that a district chose, as it lies in a folder; nothing of it is loaded.
 *
 * @param version as its descriptor says, or "" where none could be read
 * @param refusal why the district would not run it, if so
 */
public record Shipped(String id, String version, Path path, Optional<Message> refusal) {

    /** The chosen ones of a folder, by id. */
    public static List<Shipped> in(Path folder, District district) {
        var places = new PluginPlaces(folder, List.of(), folder);
        return new TreeMap<>(new PluginFolder(Bundles.core()).find(places))
                .values().stream()
                        .filter(file -> district.wants(file.id()))
                        .map(file -> new Shipped(file.id(), file.version(), file.path(), refusal(file, district)))
                        .toList();
    }

    /** Whether it is a higher version than the other. */
    public boolean newerThan(Shipped other) {
        return other.version.isEmpty() || Versions.compare(version, other.version) > 0;
    }

    private static Optional<Message> refusal(PluginFile file, District district) {
        var range = district.plugin(file.id()).map(PluginChoice::version).orElse("");
        return file.refusal(district.trust())
                .or(() -> Versions.in(range, file.version())
                        ? Optional.empty()
                        : Optional.of(Message.of("plugin.reason.version", file.version(), range)));
    }
}
