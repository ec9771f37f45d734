package org.linli.server.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.district.District;
import org.linli.server.plugin.InstalledPlugin;
import org.linli.server.plugin.Shipped;

/** What a site would be made of, with newer plugins from a folder if one is named. Nothing is touched. */
public final class Upgrade {

    private final Place place;
    private final List<Shipped> here;
    private final List<Shipped> plugins;
    private final Inventory after;

    private Upgrade(Place place, District district, List<Shipped> here, List<Shipped> plugins) {
        this.place = place;
        this.here = List.copyOf(here);
        this.plugins = List.copyOf(plugins);
        this.after = Census.of(place, district, plugins);
    }

    /**
     * Throws Refused, with every reason, when a chosen plugin would not run or is nowhere.
     *
     * @param taken what was installed while the site ran and is to be taken over
     */
    public static Upgrade of(Place place, District district, Optional<Path> from, List<InstalledPlugin> taken) {
        from.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw Refused.because("", "command.plan.no-folder", folder);
        });
        var chosen = new TreeMap<String, Shipped>();
        var present = Shipped.in(place.plugins(), district);
        present.forEach(plugin -> chosen.put(plugin.id(), plugin));
        var others = from.map(folder -> Shipped.in(folder, district)).orElse(List.of());
        others.forEach(plugin -> chosen.merge(plugin.id(), plugin, (old, other) -> other.newerThan(old) ? other : old));
        taken.forEach(
                own -> chosen.merge(own.plugin().id(), own.plugin(), (old, other) -> own.above(old) ? other : old));
        var refusals = new ArrayList<Refusal>();
        for (var plugin : chosen.values()) {
            plugin.refusal().ifPresent(why -> refusals.add(Refusal.of("", "command.plan.refused", plugin.id(), why)));
        }
        for (var wanted : district.plugins().orElse(List.of())) {
            if (!chosen.containsKey(wanted.id())) {
                refusals.add(Refusal.of("", "command.plan.missing", wanted.id()));
            }
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return new Upgrade(place, district, present, List.copyOf(chosen.values()));
    }

    /** What would be other than the lock says. */
    public List<Inventory.Change> changes() {
        return Inventory.read(place.lock()).to(after);
    }

    /** Copies the jars that would be in place to a folder; gives the folder. */
    public Path copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (var plugin : plugins) {
                Files.copy(plugin.path(), folder.resolve(name(plugin)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Shipped plugin) {
        return plugin.id() + "-" + plugin.version() + ".jar";
    }

    /** The jars in place now. */
    List<Path> replaced() {
        return here.stream().map(Shipped::path).toList();
    }

    public List<Shipped> plugins() {
        return plugins;
    }

    Inventory after() {
        return after;
    }
}
