package org.linli.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.api.code.AreaCode;
import org.linli.server.access.FirstAdministrator;
import org.linli.server.access.LoginName;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.web.Served;
import org.linli.server.words.Bundles;

/** The whole server upon tables that were filled beforehand, and a session of its administrator. */
public final class BenchSite implements AutoCloseable {

    public static final String NAME = "Anhe";

    private static final AreaCode ROOT = AreaCode.of("990101");
    private static final String LAST = "\u9FA5"; // by name, after everybody else

    private final Linli linli;
    private final String token;

    private BenchSite(Linli linli, String token) {
        this.linli = linli;
        this.token = token;
    }

    /** In an empty data folder. */
    public static BenchSite start(DatabaseSettings database, Consumer<Database> filling) {
        var settings = settings(database);
        var token = fill(settings, filling);
        return new BenchSite(Linli.start(settings), token);
    }

    public String address() {
        return linli.address();
    }

    /** What the administrator's session is known by. */
    public String sessionToken() {
        return token;
    }

    /** What it serves. */
    public Served served() {
        return linli.plugins().served();
    }

    @Override
    public void close() {
        linli.close();
    }

    private static String fill(SiteSettings settings, Consumer<Database> filling) {
        try (var ground = new Ground(settings, settings.clock())) {
            var nouns = new Nouns(ground, settings, () -> Catalogue.EMPTY);
            filling.accept(ground.database);
            var path = nouns.first.path().orElseThrow();
            long account = nouns.first.make(
                    path.substring(path.lastIndexOf('/') + 1),
                    new FirstAdministrator.Introduction(LAST, new LoginName("bench.admin"), "a long enough one"));
            return nouns.sessions.begin(account, "127.0.0.1", "bench");
        }
    }

    private static SiteSettings settings(DatabaseSettings database) {
        var district = new District(
                Map.of(Bundles.CHINESE, NAME, Locale.ENGLISH, NAME),
                ROOT,
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                false);
        Path folder = database.folder();
        var plugins = new PluginPlaces(folder.resolve("plugins"), List.of(), folder.resolve("work"));
        return new SiteSettings(district, folder, database, plugins, Clock.systemUTC());
    }
}
