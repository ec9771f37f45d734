package org.linli.server.plugin;

import java.nio.file.Path;
import java.util.List;
import org.linli.server.data.Database;
import org.linli.server.web.Route;

/**
 * What must fit each other of the plugin {@code notes}: the SHA-256 of the jar that is used, how far its tables are,
 * its routes, and the rows of its first table. As text it is one word.
 */
record Triple(String jar, int level, List<String> routes, long rows) {

    static final Triple NOTHING = new Triple("", 0, List.of(), 0);

    /** As a site has it that was started, or that has just been changed. */
    static Triple of(PluginHost host, Database database) {
        var routes = host.catalogue().routes().stream().map(Route::path).toList();
        var row = database.data("core").read(PluginDao::installed).getOrDefault("notes", Installed.NOTHING);
        int level = database.level("notes");
        long rows = level == 0 ? 0 : database.data("core").read(handle -> PluginDao.rows(handle, "notes_1"));
        return new Triple(row.hash(), level, routes, rows);
    }

    /** With this counted edition in use, whose tables may have been there before. */
    Triple with(Path edition, int n) {
        int after = Math.max(level, PluginFolder.level(edition));
        return new Triple(KeptJars.hash(edition), after, List.of("/notes/" + n), rows);
    }

    /** With this many rows. */
    Triple holding(long many) {
        return new Triple(jar, level, routes, many);
    }

    Triple without() {
        return new Triple("", level, List.of(), rows);
    }

    static Triple parse(String text) {
        var parts = text.split(",", -1);
        var routes = parts[2].isEmpty() ? List.<String>of() : List.of(parts[2]);
        return new Triple(parts[0], Integer.parseInt(parts[1]), routes, Long.parseLong(parts[3]));
    }

    @Override
    public String toString() {
        return jar + "," + level + "," + String.join(";", routes) + "," + rows;
    }
}
