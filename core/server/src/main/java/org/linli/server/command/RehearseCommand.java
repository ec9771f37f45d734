package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.linli.api.refusal.Refused;
import org.linli.server.QuietSite;
import org.linli.server.SiteSettings;
import org.linli.server.assembly.Upgrade;
import org.linli.server.backup.Backup;
import org.linli.server.backup.FolderCopy;
import org.linli.server.backup.SessionDao;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Rehearses an upgrade on a copy of the data, also while the site serves: brings it up to date, starts the plugins,
 * verifies. On PostgreSQL somebody has made the copy before, and names it. Ends with 1 when a plugin would not run or
 * something does not hold.
 */
@Command(name = "rehearse")
public final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Mixin
    private NewParts parts;

    @Option(names = "--on-copy", descriptionKey = "rehearse.on-copy")
    private boolean onCopy;

    @Spec
    private CommandSpec spec;

    private boolean holds = true;

    @Override
    public Integer call() throws BrokenDistrictFile, IOException {
        var district = site.district();
        var words = Said.words();
        var database = site.database(district);
        if (database.postgres()) {
            refuseUnlessCopy(database);
        }
        var upgrade = parts.upgrade(site, district, spec.commandLine().getOut());
        PlanCommand.tell(upgrade, spec);
        if (database.postgres()) {
            FolderCopy.lent(site.dataFolder(), folder -> rehearse(district, upgrade, database.folder(folder)));
        } else {
            onBackup(folder -> rehearse(district, upgrade, DatabaseSettings.sqlite(folder)));
        }
        spec.commandLine().getOut().println(words.text(holds ? "command.rehearse.holds" : "command.rehearse.fails"));
        return holds ? 0 : Troubles.REFUSED;
    }

    /** PostgreSQL's own tools make the copy; what somebody uses is none. */
    private void refuseUnlessCopy(DatabaseSettings database) {
        if (!onCopy) {
            throw Refused.because("", "command.rehearse.postgres");
        }
        if (SessionDao.connected(database) > 0) {
            throw Refused.because("", "command.rehearse.used", database.jdbcUrl());
        }
    }

    private void onBackup(Consumer<Path> work) throws IOException {
        var stage = Files.createTempDirectory("linli-rehearsal");
        var copy = stage.resolve("copy.zip");
        try {
            Backup.write(site.dataFolder(), copy, true, Instant.now());
            Verification.unpacked(copy, work);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(stage);
        }
    }

    private void rehearse(District district, Upgrade upgrade, DatabaseSettings database) {
        var out = spec.commandLine().getOut();
        var folder = database.folder();
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
