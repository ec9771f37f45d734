package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.api.data.Data;
import org.linli.server.district.District;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * A plugin that a district chose, as it lies in a folder; nothing of it is loaded.
 *
 * @param version as its descriptor says, or "" where none could be read
 * @param api the range of API versions that it runs with
 * @param names what it is called, by language tag
 * @param needs the plugins that it cannot run without, by id, each with a range
 * @param refusal why the district would not run it, if so
 */
public record Shipped(
        String id,
        String version,
        String api,
        Path path,
        Map<String, String> names,
        Map<String, String> needs,
        Optional<Message> refusal) {

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

    /** What an administrator installed while the site ran, of the plugins that the district chose, by id. */
    public static List<InstalledPlugin> installed(Data core, District district, PluginPlaces places) {
        var stock = new JarStock(places);
        return new TreeMap<>(core.read(PluginDao::installed))
                .entrySet().stream()
                        .filter(row -> !row.getValue().hash().isEmpty() && district.wants(row.getKey()))
                        .map(row -> {
                            var file =
                                    stock.installed(row.getKey(), row.getValue().hash());
                            return new InstalledPlugin(
                                    of(file, refusal(file, district)),
                                    row.getValue().rolledBack());
                        })
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

    /** Why a district would not run such a version of a plugin, if so: whoever signed it. */
    public static Optional<Message> misfit(String id, String version, String api, District district) {
        if (!district.wants(id)) {
            return Optional.of(Message.of("plugin.reason.not-chosen"));
        }
        if (!Versions.in(api, Versions.API)) {
            return Optional.of(Message.of("plugin.reason.api", api, Versions.API));
        }
        return outside(id, version, district);
    }

    private static Shipped of(PluginFile file, Optional<Message> refusal) {
        return new Shipped(
                file.id(),
                file.version(),
                file.descriptor().map(Descriptor::api).orElse(""),
                file.path(),
                file.descriptor().map(said -> names(file, said.name())).orElse(Map.of()),
                file.descriptor().map(Descriptor::needs).orElse(Map.of()),
                refusal);
    }

    private static Map<String, String> names(PluginFile file, String key) {
        return Bundles.LANGUAGES.stream()
                .collect(Collectors.toMap(
                        Locale::toLanguageTag, locale -> file.words().in(locale).text(key)));
    }

    public static boolean within(String range, String version) {
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
        return file.refusal(district.trust()).or(() -> outside(file.id(), file.version(), district));
    }

    private static Optional<Message> outside(String id, String version, District district) {
        var range = district.plugin(id).map(PluginChoice::version).orElse("");
        return Versions.in(range, version)
                ? Optional.empty()
                : Optional.of(Message.of("plugin.reason.version", version, range));
    }
}
