package org.linli.server.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;

/**
 * The jars of a site: those that it was shipped with, and those that were installed while it ran. Of two with one id
 * the higher version is used; but what was rolled back from does not come back by itself.
 */
final class JarStock {

    private final PluginFolder folder = new PluginFolder(Bundles.core());
    private final PluginPlaces places;
    private final KeptJars kept;

    JarStock(PluginPlaces places) {
        this.places = places;
        this.kept = new KeptJars(places.installed());
    }

    /**
     * The file of a plugin that is used.
     *
     * @param why what else there is, if so
     */
    record Used(PluginFile file, Optional<Message> why) {}

    KeptJars kept() {
        return kept;
    }

    PluginFile read(Path jar) {
        return folder.one(jar);
    }

    /** An installed jar; refused when it is not as it was kept. */
    PluginFile installed(String id, String hash) {
        var file = folder.one(kept.path(hash));
        return kept.sound(hash) && file.id().equals(id)
                ? file
                : new PluginFile(
                        id,
                        kept.path(hash),
                        Optional.empty(),
                        Optional.of(Message.of("plugin.reason.changed", hash)),
                        Bundles.core());
    }

    /** What is used of each plugin, by id. */
    Map<String, Used> used(Map<String, Installed> installed) {
        var used = new HashMap<String, Used>();
        folder.find(places).forEach((id, file) -> used.put(id, new Used(file, Optional.empty())));
        installed.forEach((id, row) -> {
            if (!row.hash().isEmpty()) {
                used.merge(
                        id,
                        new Used(installed(id, row.hash()), Optional.empty()),
                        (shipped, own) -> choose(shipped.file(), own.file(), row.rolledBack()));
            }
        });
        return used;
    }

    /** Keeps the jar of what is used; gives its hash, or "" for what is no sound jar. */
    String kept(PluginFile used) {
        return used.problem().isPresent() || Files.isDirectory(used.path()) ? "" : kept.keep(used.path());
    }

    /** Lets go of the jars that no row names. */
    void tidy(Map<String, Installed> installed) {
        var named = new ArrayList<String>();
        installed.values().forEach(row -> named.addAll(List.of(row.hash(), row.previous(), row.intent())));
        kept.removeOthers(named);
    }

    private static Used choose(PluginFile shipped, PluginFile own, String rolledBack) {
        if (own.problem().isPresent()) {
            return new Used(shipped, own.problem());
        }
        if (shipped.problem().isPresent()) {
            return new Used(own, shipped.problem());
        }
        var shippedVersion = shipped.version();
        if (shippedIsUsed(shippedVersion, own.version(), rolledBack)) {
            return new Used(shipped, Optional.of(Message.of("plugin.used.shipped", own.version())));
        }
        var above = Versions.compare(shippedVersion, own.version()) > 0;
        return new Used(
                own,
                Optional.of(Message.of(above ? "plugin.used.rolled-back" : "plugin.used.installed", shippedVersion)));
    }

    /** Of two versions the higher one, unless it was rolled back from. */
    static boolean shippedIsUsed(String shipped, String own, String rolledBack) {
        boolean rolledBackFrom = !rolledBack.isEmpty() && Versions.compare(shipped, rolledBack) <= 0;
        return !rolledBackFrom && Versions.compare(shipped, own) > 0;
    }
}
