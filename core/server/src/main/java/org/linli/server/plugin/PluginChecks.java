package org.linli.server.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.linli.api.LinliPlugin;
import org.linli.api.check.DataCheck;
import org.linli.api.data.Data;
import org.linli.api.words.Words;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Limits;
import org.linli.server.limit.Work;
import org.linli.server.words.BundleFiles;
import org.linli.server.words.Bundles;

/** Looks whether what plugins have stored is as they say that it must be; sets none of them up. */
public final class PluginChecks {

    /** How long one check may take. */
    public static final Duration TIME = Duration.ofMinutes(10);

    private final Bundles core = Bundles.core();
    private final ClassLoader api = new ApiLoader(PluginChecks.class.getClassLoader());
    private final Function<String, Data> data;
    private final Duration time;

    /** Takes the data as each plugin sees it, and the time that one check has. */
    public PluginChecks(Function<String, Data> data, Duration time) {
        this.data = data;
        this.time = time;
    }

    /** What a check found, by its name in words; nothing when it holds. */
    public record Found(String name, List<String> problems) {}

    /** All checks of the plugins that have tables here, in the order of their needs. */
    public List<Found> run(PluginPlaces places, Locale locale) {
        var files = new PluginFolder(core).find(places);
        var sound = files.values().stream()
                .flatMap(file -> file.descriptor().stream())
                .toList();
        var resolution = Resolution.of(sound, files.keySet());
        var loaders = new LinkedHashMap<String, PluginLoader>();
        var found = new ArrayList<Found>();
        try (var isolation = new Isolation(Limits.STANDARD.withTimes(time), Clock.systemUTC())) {
            for (var id : resolution.order()) {
                var file = files.get(id);
                var plugin = file.descriptor().orElseThrow();
                var used = resolution.uses().get(id).stream().map(loaders::get).toList();
                var loader = new PluginLoader(plugin, file.path(), api, used);
                loaders.put(id, loader);
                if (hasTables(plugin)) {
                    found.addAll(found(isolation, plugin, loader, locale));
                }
            }
        } finally {
            loaders.values().forEach(PluginLoader::letGo);
        }
        return found;
    }

    private boolean hasTables(Descriptor plugin) {
        return !data.apply(plugin.id())
                .read(handle -> PluginDao.tables(handle, plugin.tablePrefix()))
                .isEmpty();
    }

    private List<Found> found(Isolation isolation, Descriptor plugin, PluginLoader loader, Locale locale) {
        var words = core.and(BundleFiles.below(loader)).in(locale);
        var name = words.text(plugin.name());
        try {
            var checks = call(isolation, plugin, loader, "checks", () -> checks(plugin, loader));
            return checks.stream()
                    .map(check -> new Found(
                            words.text("verify.of", name, words.text("check." + check.key())),
                            problems(isolation, plugin, loader, check, words)))
                    .toList();
        } catch (Throwable thrown) { // whatever a plugin throws is its own affair
            return List.of(new Found(name, told(thrown, words)));
        }
    }

    private List<String> problems(
            Isolation isolation, Descriptor plugin, PluginLoader loader, DataCheck check, Words words) {
        try {
            return call(
                            isolation,
                            plugin,
                            loader,
                            check.key(),
                            () -> data.apply(plugin.id())
                                    .read(handle -> check.look().problems(handle)))
                    .stream()
                    .limit(DataCheck.PROBLEMS_MAX)
                    .toList();
        } catch (Throwable thrown) { // the same
            return told(thrown, words);
        }
    }

    private static List<String> told(Throwable thrown, Words words) {
        return List.of(words.text("verify.threw", thrown.toString()));
    }

    private static <T> T call(
            Isolation isolation, Descriptor plugin, PluginLoader loader, String what, Callable<T> work) {
        return isolation
                .begin(new Work(plugin.id(), loader, FaultKind.JOB, what), work)
                .get();
    }

    private static List<DataCheck> checks(Descriptor plugin, ClassLoader loader) throws ReflectiveOperationException {
        var type = Class.forName(plugin.entry(), true, loader);
        return ((LinliPlugin) type.getDeclaredConstructor().newInstance()).checks();
    }
}
