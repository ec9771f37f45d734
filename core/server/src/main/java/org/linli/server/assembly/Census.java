package org.linli.server.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.linli.server.Version;
import org.linli.server.district.District;
import org.linli.server.district.ProcedureChange.StepChange;
import org.linli.server.limit.Limits;
import org.linli.server.limit.Limits.Bound;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.PluginSettings;
import org.linli.server.plugin.Shipped;
import org.linli.server.plugin.UsedPlugins;
import org.linli.server.signature.Sha256;

/** Takes the inventory of a site. */
final class Census {

    private static final String CORE_JAR = "linli-server-";

    private final TreeMap<String, String> lines = new TreeMap<>();
    private final District district;

    private Census(District district) {
        this.district = district;
    }

    /** @param plugins those that would be in place */
    static Inventory of(Place place, District district, List<Shipped> plugins) {
        var census = new Census(district);
        census.core(place);
        plugins.forEach(census::plugin);
        census.settings(plugins.stream().map(Shipped::path).toList());
        census.procedures();
        census.limits();
        return new Inventory(census.lines);
    }

    private void core(Place place) {
        var jar = place.libraries().stream()
                .filter(file -> file.getFileName().toString().startsWith(CORE_JAR))
                .findFirst();
        lines.put("core", Version.TEXT + jar.map(file -> hash(file)).orElse(""));
    }

    private void plugin(Shipped plugin) {
        lines.put("plugin " + plugin.id(), plugin.version() + hash(plugin.path()));
    }

    private void settings(List<Path> plugins) {
        var used = UsedPlugins.shipped(new PluginPlaces(Path.of("none"), plugins, Path.of("none")));
        for (var declared : new PluginSettings(district, () -> used).all()) {
            for (var item : declared.shape().items()) {
                var given = declared.fixed().get(item.key());
                if (given != null && !item.secret()) {
                    lines.put("setting " + declared.id() + " " + item.key(), given.value());
                }
            }
        }
    }

    private void procedures() {
        for (var change : district.procedures()) {
            for (var step : change.steps()) {
                lines.put("procedure " + change.procedure() + " " + step.step(), said(step));
            }
        }
    }

    private void limits() {
        limit("job", Limits::job);
        limit("event", Limits::event);
        limit("part", Limits::part);
        limit("jar", Limits::jarMegabytes);
        limit("threads", Limits::threads);
        limit("pages", limits -> said(limits.pages()));
        limit("jobs", limits -> said(limits.jobs()));
        limit("events", limits -> said(limits.events()));
        limit("parts", limits -> said(limits.parts()));
    }

    private void limit(String what, Function<Limits, Object> of) {
        var own = of.apply(district.limits());
        if (!own.equals(of.apply(Limits.STANDARD))) {
            lines.put("limit " + what, own.toString());
        }
    }

    private static String said(Bound bound) {
        return bound.degraded() + ", " + bound.stopped() + ", " + bound.window();
    }

    /** Without the lines in the file, which move when something is written above. */
    private static String said(StepChange step) {
        var said = new TreeMap<String, String>();
        step.terms().forEach((pace, term) -> said.put(pace.isEmpty() ? "within" : pace, term.value()));
        step.labels().forEach((language, label) -> said.put("label." + language, label));
        step.who().forEach((move, permission) -> said.put("who." + move, permission.value()));
        if (step.leftOut()) {
            said.put("leave-out", "true");
        }
        return said.toString();
    }

    private static String hash(Path file) {
        return " sha-256:" + Sha256.of(file);
    }
}
