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
 * @param api the range of API versions that it runs with
 * @param refusal why the district would not run it, if so
 */
public record Shipped(String id, String version, String api, Path path, Optional<Message> refusal) {

    /** The chosen ones of a folder, by id. */
    public static List<Shipped> in(Path folder, District district) {
        var places = new PluginPlaces(folder, List.of(), folder);
        return new TreeMap<>(new PluginFolder(Bundles.core()).find(places))
                .values().stream()
                        .filter(file -> district.wants(file.id()))
                        .map(file -> of(file, refusal(file, district)))
                        .toList();
    }

    /** Every jar of a folder that is a plugin, several versions of one too. */
    public static List<Shipped> everyVersion(Path folder) {
        var reader = new PluginFolder(Bundles.core());
        return PluginFolder.jars(folder)
                .map(reader::one)
                .filter(file -> file.problem().isEmpty())
                .map(file -> of(file, Optional.empty()))
                .toList();
    }

    public static boolean isVersion(String text) {
        return Versions.isVersion(text);
    }

    public static boolean isRange(String text) {
        return Versions.isRange(text);
    }

    public static boolean higher(String version, String other) {
        return Versions.compare(version, other) > 0;
    }

    /** Whether a version for such APIs runs here, and is in the district's range. */
    public static boolean fits(String api, String version, String range) {
        return Versions.in(api, Versions.API) && Versions.in(range, version);
    }

    private static Shipped of(PluginFile file, Optional<Message> refusal) {
        var api = file.descriptor().map(Descriptor::api).orElse("");
        return new Shipped(file.id(), file.version(), api, file.path(), refusal);
    }

    public boolean within(String range) {
        return Versions.in(range, version);
    }

    public boolean olderThan(String other) {
        return version.isEmpty() || higher(other, version);
    }

    /** Whether it is a higher version than the other. */
    public boolean newerThan(Shipped other) {
        return other.olderThan(version);
    }

    private static Optional<Message> refusal(PluginFile file, District district) {
        var range = district.plugin(file.id()).map(PluginChoice::version).orElse("");
        return file.refusal(district.trust())
                .or(() -> Versions.in(range, file.version())
                        ? Optional.empty()
                        : Optional.of(Message.of("plugin.reason.version", file.version(), range)));
    }
}
