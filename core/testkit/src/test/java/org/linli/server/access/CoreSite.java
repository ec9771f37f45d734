package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.code.AreaCode;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.words.Bundles;
import org.linli.testkit.FreshDatabases;

/** The core alone, started as a site in an empty folder. */
public final class CoreSite implements AutoCloseable {

    static final String PASSWORD = "a long enough one";

    public final Linli linli;
    public final Path folder;
    private final FreshDatabases databases = FreshDatabases.sqlite();

    public CoreSite(boolean demonstration) {
        var database = databases.settings();
        folder = database.folder();
        linli = Linli.start(settings(database, demonstration));
    }

    public Visitor visitor() {
        return new Visitor(linli.address());
    }

    /** The path of the first administrator's link. */
    String firstLink() {
        return URI.create(linli.firstAdministrator().orElseThrow()).getPath();
    }

    /** The first administrator, made and signed in. */
    public Visitor administrator() {
        var visitor = visitor();
        var made = visitor.fill(
                firstLink(), "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", PASSWORD);
        assertThat(Visitor.sentTo(made)).isEqualTo("/work");
        return visitor;
    }

    /** The status of an answer to a program. */
    public int status(String path, HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.uri(URI.create(linli.address() + path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        linli.close();
        databases.close();
    }

    private static SiteSettings settings(DatabaseSettings database, boolean demonstration) {
        var district = new District(
                Map.of(Bundles.CHINESE, "Anhe", Locale.ENGLISH, "Anhe"),
                AreaCode.of("990101"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                demonstration);
        var folder = database.folder();
        var places = new PluginPlaces(folder.resolve("plugins"), List.of(), folder.resolve("work"));
        return new SiteSettings(district, folder, database, places, Clock.systemUTC());
    }
}
