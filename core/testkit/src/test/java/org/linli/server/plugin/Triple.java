package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.List;
import org.linli.server.data.Database;
import org.linli.server.web.Route;

/**
 * What must fit each other of the plugin {@code notes}: the SHA-256 of the jar that is used, how far its tables are,
 * its routes. As text it is one word.
 */
record Triple(String jar, int level, List<String> routes) {

    static final Triple NOTHING = new Triple("", 0, List.of());

    /** As a site has it that was started, or that has just been changed. */
    static Triple of(PluginHost host, Database database) {
        var routes = host.catalogue().routes().stream().map(Route::path).toList();
        var row = database.data("core").read(PluginDao::installed).getOrDefault("notes", Installed.NOTHING);
        return new Triple(row.hash(), database.level("notes"), routes);
    }

    /** With this counted edition in use, whose tables may have been there before. */
    Triple with(Path edition, int n) {
        return new Triple(KeptJars.hash(edition), Math.max(level, PluginFolder.level(edition)), List.of("/notes/" + n));
    }

    Triple without() {
        return new Triple("", level, List.of());
    }

    static Triple parse(String text) {
        var parts = text.split(",", -1);
        return new Triple(parts[0], Integer.parseInt(parts[1]), parts[2].isEmpty() ? List.of() : List.of(parts[2]));
    }

    @Override
    public String toString() {
        return jar + "," + level + "," + String.join(";", routes);
    }
}
