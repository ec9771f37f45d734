package org.linli.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.linli.server.adjust.SettingFile;
import org.linli.server.data.Database;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.plugin.PluginSettings;
import org.linli.server.plugin.UsedPlugins;
import org.linli.server.procedure.ChainFile;
import org.linli.server.setting.SettingStore;
import org.linli.server.web.Served;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a district stores to a file. */
@Command(
        name = "export",
        subcommands = {ExportCommand.Chains.class, ExportCommand.Settings.class, ExportPlugin.class})
public final class ExportCommand extends CommandGroup {

    /** {@code linli export chains FILE}: the chained rows of all runs, which {@code linli verify --chains} checks. */
    @Command(name = "chains")
    public static final class Chains implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "FILE", descriptionKey = "export.file")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws BrokenDistrictFile, IOException {
            try (var database = Database.reading(site.database(), Clock.systemUTC());
                    var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                long rows = ChainFile.write(database.data(Served.CORE), out);
                spec.commandLine().getOut().println(Said.words().text("command.export.chains", rows, file));
            }
            return 0;
        }
    }

    /** {@code linli export settings FILE}: what plugins are set to, without secrets. */
    @Command(name = "settings")
    public static final class Settings implements Callable<Integer> {

        @Mixin
        private SiteOptions site;

        @Parameters(paramLabel = "FILE", descriptionKey = "export.file")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws BrokenDistrictFile, IOException {
            var district = site.district();
            try (var database = Database.reading(site.database(district), Clock.systemUTC());
                    var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                var data = database.data(Served.CORE);
                var used = UsedPlugins.of(data, site.pluginPlaces());
                var plugins = new PluginSettings(district, () -> used).all();
                new SettingFile(Said.words(), id -> data.read(handle -> SettingStore.plain(handle, id)))
                        .write(plugins, out);
                spec.commandLine().getOut().println(Said.words().text("command.export.settings", plugins.size(), file));
            }
            return 0;
        }
    }
}
