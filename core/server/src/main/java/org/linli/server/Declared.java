package org.linli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.access.Permission;
import org.linli.api.procedure.Procedure;
import org.linli.server.control.Offer;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.District;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.StagedJar;
import org.linli.server.plugin.UsedPlugins;
import org.linli.server.procedure.Variation;
import org.linli.server.yaml.Problem;
import org.linli.server.yaml.Problems;

/**
 * What the core and the plugins declare, found by setting them up upon an empty database that is thrown away: so that a
 * district's file can be checked before anything is started.
 *
 * @param permissions their keys
 */
public record Declared(Map<String, Procedure> procedures, Set<String> permissions) {

    /** What is wrong with the district's changes of procedures; nothing is set up where there are none. */
    public static List<Problem> problems(District district, Supplier<UsedPlugins> plugins) {
        if (district.procedures().isEmpty()) {
            return List.of();
        }
        var declared = of(district.withProcedures(List.of()), plugins.get());
        var problems = new Problems();
        for (var change : district.procedures()) {
            var procedure = declared.procedures.get(change.procedure());
            if (procedure == null) {
                problems.add(change.line(), "district.procedure.unknown", change.procedure());
            } else {
                Variation.of(procedure, change, declared.permissions::contains, problems);
            }
        }
        return problems.all();
    }

    static Declared of(District district, UsedPlugins plugins) {
        return upon(district, plugins.paths(), host -> {
            var now = host.catalogue();
            return new Declared(
                    now.procedures(),
                    now.permissions().stream().map(Permission::key).collect(Collectors.toSet()));
        });
    }

    /** What a jar would bring, beside the plugins that run now. */
    static Offer offer(PluginHost host, StagedJar jar) {
        return upon(
                host.district(),
                host.staging().filesWith(jar),
                trial -> new Offer(trial.plugin(jar.id()).orElseThrow(), trial.tables(jar.id())));
    }

    /** Looks at a host on which these plugins, jars or folders of classes, were set up; no job of theirs is done. */
    static <T> T upon(District district, List<Path> plugins, Function<PluginHost, T> look) {
        try {
            var folder = Files.createTempDirectory("linli-check");
            try {
                return in(folder, district, plugins, look);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T in(Path folder, District district, List<Path> plugins, Function<PluginHost, T> look) {
        var places = new PluginPlaces(folder.resolve("none"), plugins, folder.resolve("work"));
        var settings = new SiteSettings(district, folder, DatabaseSettings.sqlite(folder), places, Clock.systemUTC());
        try (var site = QuietSite.open(settings)) {
            return look.apply(site.host());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
