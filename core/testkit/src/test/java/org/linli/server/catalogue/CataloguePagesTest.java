package org.linli.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.plugin.PluginJar;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.signature.Sha256;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.PluginJars;
import org.linli.testkit.site.TestDistrict;
import org.linli.testkit.site.Visitor;

/** A district whose file names a catalogue on a stick: version 1.2.0 of a plugin is in use, the stick has 1.3.0. */
class CataloguePagesTest {

    private static final String PASSWORD = "a long enough one";
    private static final String NOTICE = "Anybody can read drafts.";

    private final SigningKey key = SigningKey.fresh();

    @TempDir
    Path folder;

    private Path stick;
    private Path pulledOut;

    @EachDatabase
    void whatTheStickHasIsToldAndInstalledFromThereAndKnownWhenItIsPulledOut(FreshDatabases databases)
            throws IOException {
        stick = folder.resolve("stick");
        pulledOut = folder.resolve("pulled-out");
        var now = databases.clock().instant();
        var newer = catalogue(now);
        try (var site = Linli.start(settings(databases))) {
            var admin = administrator(site);
            assertThat(admin.get("/plugins").body()).contains("Not read yet").doesNotContain(NOTICE);
            nothingIsOfferedOfAPluginThatCannotBeDone(admin);
            assertThat(looked(admin)).contains("The folder is not there", "no fault");

            Files.move(pulledOut, stick);
            assertThat(looked(admin))
                    .contains("Last read", " 0 days ago", NOTICE, "now 1.2.0", "1.3.0")
                    .doesNotContain("not there", "A newer one");
            assertThat(admin.get("/work").body()).contains("Security notices", "href=\"/plugins\"");
            assertThat(admin.get("/plugins").body())
                    .contains("Plugins not installed", "Choir", "It is made for the version ^9.0.0");

            Files.move(stick, pulledOut);
            assertThat(looked(admin)).contains("Last read", NOTICE, "1.3.0", "The folder is not there");
            var bringing = "/plugins/catalogue/" + newer + "/bringing";
            var refused = admin.fillAt("/plugins", bringing);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("The folder is not there", NOTICE);

            Files.move(pulledOut, stick);
            Files.delete(stick.resolve("notices.yml"));
            IndexMaker.make(stick, key, now.minus(Duration.ofDays(400)));
            assertThat(looked(admin)).contains("400 days ago", "A newer one, of", NOTICE);
            var offer = sentTo(admin.fillAt("/plugins", bringing));
            assertThat(offer).isEqualTo("/plugins/staged/" + newer);
            assertThat(admin.get(offer).body()).contains("1.3.0", "Signed by anhe.");
            admin.post(offer + "/installation");
            assertThat(admin.get("/plugins").body()).contains("1.3.0").doesNotContain(NOTICE, "now 1.2.0");
            assertThat(admin.get("/work").body()).doesNotContain("Security notices");
            assertThat(admin.post("/plugins/catalogue/none/bringing").statusCode())
                    .isEqualTo(404);
        }
    }

    private static void nothingIsOfferedOfAPluginThatCannotBeDone(Visitor admin) {
        assertThat(admin.get("/plugins").body())
                .contains("Nobody has signed it.", "/plugins/notices/stop")
                .doesNotContain("/plugins/stray/start");
        assertThat(admin.get("/plugins/stray").body())
                .contains("/plugins/stray/removal")
                .doesNotContain("/plugins/stray/start", "/plugins/stray/settings", "/rollback");
        assertThat(admin.get("/plugins/stray/start").body()).contains("It cannot be started: The district does not");
        admin.fill("/plugins/notices/stop");
        assertThat(admin.get("/plugins").body()).contains("/plugins/notices/start");
        admin.fill("/plugins/notices/start");
    }

    private static String looked(Visitor admin) {
        assertThat(sentTo(admin.fillAt("/plugins", "/plugins/catalogue/reading")))
                .isEqualTo("/plugins");
        return admin.get("/plugins").body();
    }

    /** Gives the hash of the newer version. */
    private String catalogue(Instant now) throws IOException {
        Files.createDirectories(pulledOut);
        var newer = jar("notices", "1.3.0", "next", pulledOut.resolve("notices-1.3.0.jar"));
        var choir = classes("notices", "1.0.0", "choir");
        var descriptor = choir.resolve("linli-plugin.yml");
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replace("id: notices", "id: choir")
                        .replaceFirst("api: .*", "api: ^9.0.0"));
        for (var words : List.of("messages.properties", "messages_zh_CN.properties")) {
            Files.writeString(choir.resolve(words), "plugin.name=Choir\n");
        }
        PluginJars.pack(choir, pulledOut.resolve("choir.jar"));
        Files.writeString(
                pulledOut.resolve("notices.yml"),
                "notices:\n  - {plugin: notices, versions: \"<1.3.0\", zh-CN: 草稿可被任何人看到。, en: " + NOTICE + "}\n");
        IndexMaker.make(pulledOut, key, now);
        return Sha256.of(newer);
    }

    private Path jar(String id, String version, String build, Path to) throws IOException {
        PluginJars.pack(classes(id, version, build), to);
        Trust.sign(to, key);
        return to;
    }

    private Path classes(String id, String version, String build) throws IOException {
        var classes = PluginJar.project(id, folder.resolve(build)).compiled();
        var descriptor = classes.resolve("linli-plugin.yml");
        Files.writeString(descriptor, Files.readString(descriptor).replace("1.2.0", version));
        return classes;
    }

    private SiteSettings settings(FreshDatabases databases) throws IOException {
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        jar("notices", "1.2.0", "first", plugins.resolve("notices.jar"));
        PluginJar.in(folder.resolve("stray"))
                .resource("linli-plugin.yml", "id: stray\nversion: 1.0.0\napi: ^0.1.0\nentry: stray.Entry\n")
                .to(plugins.resolve("stray.jar"));
        var district = TestDistrict.of(false)
                .withPlugins(new Trust(Map.of("anhe", key.publicText()), false), List.of(stick.toString()));
        var database = databases.settings();
        var data = database.folder();
        return new SiteSettings(
                district,
                data,
                database,
                new PluginPlaces(plugins, List.of(), data.resolve("work")),
                databases.clock());
    }

    private static Visitor administrator(Linli site) {
        var visitor = new Visitor(site.address());
        var link = URI.create(site.firstAdministrator().orElseThrow()).getPath();
        visitor.fill(link, "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", PASSWORD);
        visitor.get("/?lang=en");
        return visitor;
    }
}
