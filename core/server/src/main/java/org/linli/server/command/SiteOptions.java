package org.linli.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.server.Declared;
import org.linli.server.assembly.Place;
import org.linli.server.control.DataFolder;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.DistrictFile;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.plugin.SettingsCheck;
import org.linli.server.plugin.UsedPlugins;
import picocli.CommandLine.Option;

/** The options that every command on a site takes: where its district.yml, its data and its plugins are. */
public final class SiteOptions {

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "site.config")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "site.data")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--plugins", paramLabel = "DIR", descriptionKey = "site.plugins")
    private Optional<Path> plugins = Optional.empty();

    /** Reads district.yml, with what it sets for plugins. Throws with all its problems when there are any. */
    public District district() throws BrokenDistrictFile {
        var district = DistrictFile.read(
                file(),
                name -> System.getenv().getOrDefault(name, ""),
                (plugins, trust, database) -> SettingsCheck.of(plugins, trust, used(database)));
        var problems = Declared.problems(district, () -> used(district.database()));
        if (!problems.isEmpty()) {
            throw new BrokenDistrictFile(file().getFileName().toString(), problems);
        }
        return district;
    }

    public Path file() {
        return config.orElseGet(() -> home().resolve("district.yml"));
    }

    public Path dataFolder() {
        return data.orElseGet(() -> home().resolve("data")).toAbsolutePath().normalize();
    }

    public Path pluginFolder() {
        return plugins.orElseGet(() -> home().resolve("plugins"));
    }

    /** Where the parts of the assembled site lie. */
    Place place() {
        return new Place(home(), file(), pluginFolder());
    }

    /** Where the plugins lie and their copies will. */
    public PluginPlaces pluginPlaces() {
        return new PluginPlaces(pluginFolder(), List.of(), new DataFolder(dataFolder()).pluginCopies());
    }

    /** The plugins that the site uses; without a database that can be read, those of the folder. */
    UsedPlugins used(DatabaseChoice choice) {
        var settings = database(choice, dataFolder());
        if (!settings.postgres() && !Files.exists(settings.file())) {
            return UsedPlugins.shipped(pluginPlaces());
        }
        try (var database = Database.reading(settings, Clock.systemUTC())) {
            return UsedPlugins.of(database.data("core"), pluginPlaces());
        } catch (RuntimeException unreadable) { // a file is checked without its database too
            return UsedPlugins.shipped(pluginPlaces());
        }
    }

    /** Where the district's data is, by its file and the data folder. */
    public DatabaseSettings database(District district) {
        return database(district, dataFolder());
    }

    /** Where the data is, for commands that need nothing else of the district's file; without one it is SQLite. */
    public DatabaseSettings database() throws BrokenDistrictFile {
        return Files.exists(file()) ? database(DistrictFile.read(file())) : DatabaseSettings.sqlite(dataFolder());
    }

    public static DatabaseSettings database(District district, Path dataFolder) {
        return database(district.database(), dataFolder);
    }

    private static DatabaseSettings database(DatabaseChoice choice, Path dataFolder) {
        if (choice instanceof DatabaseChoice.Postgresql server) {
            return DatabaseSettings.postgres(server.url(), server.user(), server.password())
                    .folder(dataFolder);
        }
        return DatabaseSettings.sqlite(dataFolder);
    }

    /** The folder of the assembled site: said by the start script, else where the command was called. */
    private static Path home() {
        return Path.of(System.getProperty("linli.home", ""));
    }
}
