package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.linli.server.QuietSite;
import org.linli.server.SiteSettings;
import org.linli.server.assembly.Upgrade;
import org.linli.server.backup.Backup;
import org.linli.server.backup.Verification;
import org.linli.server.control.PluginLine;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.district.District;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.PluginStatus;
import org.linli.server.plugin.PluginStatus.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Rehearses an upgrade on a copy of the data, also while the site serves: brings it up to date, starts the plugins,
 * verifies. Ends with 1 when a plugin would not run or something does not hold.
 */
@Command(name = "rehearse")
public final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private NewParts parts;

    @Spec
    private CommandSpec spec;

    private boolean holds = true;

    @Override
    public Integer call() throws BrokenDistrictFile, IOException {
        var district = site.district();
        var words = Said.words();
        if (site.database(district).postgres()) {
            spec.commandLine().getErr().println(words.text("command.rehearse.postgres"));
            return Troubles.REFUSED;
        }
        var upgrade = parts.upgrade(site, district, spec.commandLine().getOut());
        PlanCommand.tell(upgrade, spec);
        var stage = Files.createTempDirectory("linli-rehearsal");
        var copy = stage.resolve("copy.zip");
        try {
            Backup.write(site.dataFolder(), copy, true, Instant.now());
            Verification.unpacked(copy, folder -> rehearse(district, upgrade, folder));
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(stage);
        }
        spec.commandLine().getOut().println(words.text(holds ? "command.rehearse.holds" : "command.rehearse.fails"));
        return holds ? 0 : Troubles.REFUSED;
    }

    private void rehearse(District district, Upgrade upgrade, Path folder) {
        var out = spec.commandLine().getOut();
        var database = DatabaseSettings.sqlite(folder);
        var plugins = new PluginPlaces(upgrade.copyTo(folder.resolve("plugins")), List.of(), folder.resolve("work"));
        var settings = new SiteSettings(district, folder, database, plugins, Clock.systemUTC());
        try (var quiet = QuietSite.open(settings)) {
            quiet.plugins().host().plugins().forEach(this::tell);
        }
        holds = new SiteChecks(out).hold(database, plugins) && holds;
    }

    private void tell(PluginStatus plugin) {
        var line = PluginLine.of(plugin, Said.words().locale());
        spec.commandLine()
                .getOut()
                .println(String.join("  ", line.id(), line.version(), line.stateInWords(), line.reason())
                        .strip());
        holds = holds && plugin.state() != State.FAILED;
    }
}
