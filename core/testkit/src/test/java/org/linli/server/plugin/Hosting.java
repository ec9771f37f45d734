package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.code.AreaCode;
import org.linli.server.DatabaseStorage;
import org.linli.server.data.Database;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.file.FilesFolder;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Limits;
import org.linli.server.words.Bundles;

/** A plugin host over a folder of plugins and a real database, without a web server. */
final class Hosting {

    static final Duration SETUP_LIMIT = Duration.ofSeconds(20);

    final Path folder;
    final Path jars;
    final Database database;
    final QueuedEvents bus = new QueuedEvents();
    final KnownJobs jobs = new KnownJobs();
    final Isolation isolation;

    private Optional<List<District.PluginChoice>> chosen = Optional.empty();

    Hosting(Path folder, Database database) {
        this.folder = folder;
        this.jars = folder.resolve("plugins");
        this.database = database;
        this.isolation = new Isolation(Limits.STANDARD, database.clock());
        try {
            Files.createDirectories(jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Hosting choosing(District.PluginChoice... plugins) {
        chosen = Optional.of(List.of(plugins));
        return this;
    }

    PluginJar jar(String name) {
        return PluginJar.in(folder.resolve("build-" + name));
    }

    /** Puts the notice board into the folder of plugins. */
    Hosting withNotices() {
        PluginJar.notices(folder.resolve("build-notices")).to(jars.resolve("notices-1.2.0.jar"));
        return this;
    }

    /** A plugin of one class with this as the body of its setup. */
    void plugin(String id, String more, String setup) {
        version(id, "1.0.0", more, setup).to(jars.resolve(id + ".jar"));
    }

    /** The same in this version, to be packed. */
    PluginJar version(String id, String version, String more, String setup) {
        var name = id.replace("-", "");
        return jar(id + "-" + version)
                .resource(
                        Descriptor.FILE,
                        "id: " + id + "\nversion: " + version + "\napi: ^0.1.0\nentry: example." + name + ".Entry\n"
                                + more)
                .source(
                        "example." + name + ".Entry",
                        "package example." + name + ";\npublic class Entry implements org.linli.api.LinliPlugin {\n"
                                + "public void setup(org.linli.api.Setup to) {" + setup + "}}");
    }

    PluginHost start() {
        return start(SETUP_LIMIT);
    }

    PluginHost start(Duration setupLimit) {
        var host = new PluginHost(services(), district(chosen), places(), setupLimit);
        host.startCore(List.of());
        host.startPlugins();
        return host;
    }

    PluginPlaces places() {
        return new PluginPlaces(jars, List.of(), folder.resolve("work"));
    }

    static District district() {
        return district(Optional.empty());
    }

    private static District district(Optional<List<District.PluginChoice>> chosen) {
        return new District(
                Map.of(Bundles.CHINESE, "Anhe", Locale.ENGLISH, "Anhe"),
                AreaCode.of("990301"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                chosen,
                false);
    }

    private Services services() {
        return new Services(
                database.clock(),
                new DatabaseStorage(database, new FilesFolder(folder, database.clock())),
                bus,
                jobs,
                isolation,
                (owner, noun) -> null,
                () -> null,
                () -> null,
                () -> null,
                () -> null,
                owner -> null,
                (to, owner, roster) -> {},
                () -> null,
                owner -> null,
                () -> null,
                owner -> null);
    }
}
