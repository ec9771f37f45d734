package org.linli.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.words.Words;
import org.linli.server.QuietSite;
import org.linli.server.SiteSettings;
import org.linli.server.control.ControlClient;
import org.linli.server.control.DataFolder;
import org.linli.server.control.PluginControl;
import org.linli.server.control.PluginLine;
import org.linli.server.data.Database;
import org.linli.server.plugin.PluginShelf;
import org.linli.server.plugin.PluginStatus;

/**
 * Asks about plugins: the running server when one listens in the data folder; otherwise it takes the folder's lock and
 * sees to the next start, with the plugins set up and nobody served where their code has a say.
 */
final class PluginTalk {

    /** What needs no plugin's code: whether it shall run at the next start. */
    private static final Set<String> SHELF = Set.of(PluginControl.LIST, PluginControl.START, PluginControl.STOP);

    private final SiteOptions site;
    private final PrintWriter out;
    private final Words words = Said.words();

    PluginTalk(SiteOptions site, PrintWriter out) {
        this.site = site;
        this.out = out;
    }

    /** Does what is asked and says how it is now; gives the exit code. */
    int ask(String command, String id) throws Exception {
        var folder = DataFolder.at(site.dataFolder());
        var answer = ControlClient.ask(folder, command, values(id));
        return answer.isPresent() ? told(answer.get()) : withoutServer(command, id);
    }

    private Map<String, String> values(String id) {
        return Map.of("id", id, "language", words.locale().toLanguageTag());
    }

    private int told(JsonNode answer) {
        if (answer.has("failed")) {
            out.println(answer.path("failed").asText());
            return Troubles.REFUSED;
        }
        if (answer.has("said")) {
            out.println(answer.path("said").asText());
        }
        for (var plugin : answer.path("plugins")) {
            line(
                    plugin.path("id").asText(),
                    plugin.path("version").asText(),
                    plugin.path("stateInWords").asText(),
                    plugin.path("reason").asText());
        }
        return 0;
    }

    private int withoutServer(String command, String id) throws Exception {
        var district = site.district();
        if (!SHELF.contains(command)) {
            var settings = new SiteSettings(
                    district, site.dataFolder(), site.database(district), site.pluginPlaces(), Clock.systemUTC());
            try (var quiet = QuietSite.open(settings)) {
                var request = ControlClient.request(command, values(id));
                return told(new PluginControl(quiet.plugins())
                        .commands()
                        .get(command)
                        .apply(request));
            }
        }
        try (var database = Database.open(site.database(district), Clock.systemUTC())) {
            database.migrate("core", Database.class.getClassLoader());
            var shelf = new PluginShelf(database.data("core"), database.clock(), district, site.pluginPlaces());
            if (command.equals(PluginControl.LIST)) {
                shelf.plugins().forEach(this::line);
                return 0;
            }
            return changed(shelf.enable(id, command.equals(PluginControl.START)), id);
        }
    }

    private int changed(Optional<PluginStatus> plugin, String id) {
        plugin.ifPresentOrElse(this::line, () -> out.println(words.text("plugin.unknown", id)));
        return plugin.isPresent() ? 0 : Troubles.REFUSED;
    }

    private void line(PluginStatus plugin) {
        var line = PluginLine.of(plugin, words.locale());
        line(line.id(), line.version(), line.stateInWords(), line.reason());
    }

    private void line(String id, String version, String state, String reason) {
        out.println(String.join("  ", id, version, state, reason).strip());
    }
}
