package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/** A plugin is stopped and started while its site is served. */
class StopAndStartTest {

    private static final int ROUNDS = 50;
    private static final int LOOKS_MAX = 2_000;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Linli site;

    @EachDatabase
    void fiftyTimesItsPagesAreOutWithWordsTheOthersGoOnAndItsClassLoaderIsCollected(FreshDatabases databases)
            throws Exception {
        PluginJar.notices(folder.resolve("build")).to(folder.resolve("notices.jar"));
        try (var running = Linli.start(settings(databases))) {
            site = running;
            for (int round = 0; round < ROUNDS; round++) {
                var loader = usedOverHttp("round " + round);
                site.plugins().stop("notices");
                var out = get("/notices/7", "text/html");
                assertThat(out.statusCode()).isEqualTo(503);
                assertThat(out.headers().firstValue("Retry-After")).isPresent();
                assertThat(get("/", "text/html").statusCode()).isEqualTo(200);
                assertThat(get("/health", "application/json").body())
                        .contains("\"id\":\"notices\"")
                        .contains("\"state\":\"stopped\"");
                assertThat(PluginIsCollectedTest.isCollected(loader))
                        .as("class loader of round %d collected", round)
                        .isTrue();
                site.plugins().start("notices");
            }
            assertThat(get("/notices/7", "text/html").statusCode()).isEqualTo(200);
        }
    }

    /** Page, JSON, a form refused and taken, its event delivered, the list in each format, the interface's document. */
    private WeakReference<ClassLoader> usedOverHttp(String title) throws Exception {
        assertThat(post("{\"title\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(post("{\"title\":\"" + title + "\"}").statusCode()).isEqualTo(201);
        assertThat(get("/notices/7", "text/html").body()).contains(title);
        assertThat(isSeen(title)).as("event of %s delivered", title).isTrue();
        for (var suffix : List.of("", ".json", ".csv", ".xlsx")) {
            assertThat(get("/notices" + suffix, "*/*").statusCode()).isEqualTo(200);
        }
        assertThat(get("/openapi.json", "application/json").body()).contains("/notices/{id}");
        return new WeakReference<>(
                site.plugins().catalogue().owners().get("notices").loader());
    }

    private boolean isSeen(String title) throws Exception {
        for (int look = 0; look < LOOKS_MAX; look++) {
            if (get("/notices/7", "application/json").body().contains("{\"title\":\"" + title + "\"}")) {
                return true;
            }
        }
        return false;
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.address() + path)).header("Accept", accept);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.address() + "/notices"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        return client.send(request.POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    private SiteSettings settings(FreshDatabases databases) {
        var places = new PluginPlaces(folder, List.of(), folder.resolve("work"));
        var database = databases.settings();
        return new SiteSettings(Hosting.district(), database.folder(), database, places, databases.clock());
    }
}
