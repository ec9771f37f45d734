package org.linli.server.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.Linli;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.PluginJars;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** An administrator installs a plugin from its jar, takes it back and takes it out, on pages. */
class InstallPagesTest {

    private static final String PASSWORD = "a long enough one";

    @TempDir
    Path folder;

    @EachDatabase
    void whatAJarBringsIsShownBeforeAnythingRunsAndThenItIsInstalledTakenBackAndTakenOut(FreshDatabases databases)
            throws Exception {
        var first = PluginJar.project("notices", folder).to(folder.resolve("first.jar"));
        try (var site = TestSite.core(databases, false)) {
            var admin = administrator(site.linli());
            var offer = sent(admin, Files.readAllBytes(first));
            assertThat(admin.get(offer).body())
                    .contains("GET /notices/{id}", "notices.notice.write", "editor", "notices_notice", "tidy", "count")
                    .contains("MIT", "Anhe");
            assertThat(site.visitor().get("/notices").statusCode()).isEqualTo(404);
            assertThat(site.linli().plugins().tables("notices")).isEmpty();

            assertThat(sentTo(admin.post(offer + "/installation"))).isEqualTo("/plugins/notices");
            assertThat(site.visitor().get("/notices").statusCode()).isEqualTo(200);

            assertThat(admin.get("/plugins/notices/settings").statusCode()).isEqualTo(200);
            assertThat(again(admin, first)).contains("is used already").doesNotContain("/installation");
            var next = sent(admin, Files.readAllBytes(next()));
            admin.get(next);
            admin.post(next + "/installation");
            assertThat(admin.get("/plugins/notices").body()).contains("1.3.0", "Back to version 1.2.0");

            admin.fill("/plugins/notices/rollback");
            assertThat(admin.get("/plugins/notices").body()).contains("1.2.0").doesNotContain("1.3.0");
            site.visitor().postJson("/notices", "{\"title\":\"kept\"}");
            assertThat(admin.get("/plugins/notices/removal").body()).contains("notices_notice", "1 rows", "tidy");
            admin.post("/plugins/notices/removal");
            assertThat(site.visitor().get("/notices").statusCode()).isEqualTo(404);
            var archive = archived(admin, site);
            install(admin, first);
            loadedBack(admin, site, archive);
            erased(admin, site);
        }
    }

    private static String archived(Visitor admin, TestSite site) {
        var page = "/plugins/notices/archive";
        assertThat(admin.get(page).body()).contains("notices_notice", "1 rows");
        assertThat(admin.post(page, "id", "notes").statusCode()).isEqualTo(422);
        var archive = sentTo(admin.post(page, "id", "notices"));
        assertThat(admin.get(archive).body()).contains("It is as this site signed it.", "notices_notice");
        assertThat(admin.get("/plugins").body()).contains(archive);
        assertThat(site.visitor().get(archive).statusCode()).isEqualTo(303);
        var copy = admin.post(archive);
        assertThat(copy.headers().firstValue("content-type")).contains("application/zip");
        assertThat(copy.body()).startsWith("PK");
        assertThat(admin.get("/audit").body()).contains("Took a copy of the archive of a plugin");
        assertThat(site.linli().plugins().plugin("notices")).isEmpty();
        assertThat(admin.get(archive + "/loading").body()).contains("notices is not installed.");
        return archive;
    }

    private static void install(Visitor admin, Path jar) throws Exception {
        var offer = sent(admin, Files.readAllBytes(jar));
        admin.get(offer);
        admin.post(offer + "/installation");
    }

    private static void loadedBack(Visitor admin, TestSite site, String archive) {
        var page = archive + "/loading";
        assertThat(admin.get("/plugins/notices").body()).contains("with 1 rows.", page);
        assertThat(site.visitor().get("/notices").body()).doesNotContain("kept");
        assertThat(admin.get(page).body()).contains("notices_notice", "1 rows", "Load back");
        var refused = admin.post(page, "id", "notes");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Type notices, the id of this plugin.", "value=\"notes\"");
        assertThat(site.visitor().get(page).statusCode()).isEqualTo(303);
        assertThat(sentTo(admin.post(page, "id", "notices"))).isEqualTo("/plugins/notices");
        assertThat(site.visitor().get("/notices").body()).contains("kept");
        assertThat(admin.get("/plugins/notices").body()).doesNotContain(page);
        assertThat(admin.get(page).body()).contains("It cannot be loaded now:").doesNotContain("Load back</button>");
        assertThat(admin.get("/audit").body()).contains("Loaded the archive of a plugin back");
    }

    private static void erased(Visitor admin, TestSite site) {
        admin.fill("/plugins/notices/removal");
        assertThat(admin.get("/plugins").body()).contains("Taken out, data kept", "Install again");
        var page = "/plugins/notices/erasure";
        assertThat(admin.get(page).body()).contains("notices_notice", "1 rows");
        var refused = admin.post(page, "id", "notes");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Type notices, the id of this plugin.", "value=\"notes\"");
        assertThat(site.visitor().get(page).statusCode()).isEqualTo(303);
        assertThat(sentTo(admin.post(page, "id", " notices "))).isEqualTo("/plugins");
        assertThat(admin.get(page).statusCode()).isEqualTo(404);
        assertThat(site.linli().plugins().plugin("notices")).isEmpty();
    }

    private String again(Visitor admin, Path jar) throws Exception {
        var offer = sent(admin, Files.readAllBytes(jar));
        return admin.get(offer).body();
    }

    @EachDatabase
    void whatIsNoPluginIsRefusedBesideTheField(FreshDatabases databases) {
        try (var site = TestSite.core(databases, false)) {
            var admin = administrator(site.linli());
            assertThat(admin.get("/plugins/new").body()).contains("up to 50 MB");
            var refused = admin.upload("/plugins", "file", new byte[11 * 1024 * 1024]); // more than a picture may have
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("cannot be read");
            assertThat(admin.get("/plugins/staged/none").statusCode()).isEqualTo(404);
        }
    }

    private static String sent(Visitor admin, byte[] jar) {
        admin.get("/plugins/new");
        var answer = admin.upload("/plugins", "file", jar);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return sentTo(answer);
    }

    private Path next() throws Exception {
        var classes = PluginJar.project("notices", folder.resolve("next")).compiled();
        var descriptor = classes.resolve("linli-plugin.yml");
        Files.writeString(descriptor, Files.readString(descriptor).replace("1.2.0", "1.3.0"));
        return PluginJars.pack(classes, folder.resolve("next.jar"));
    }

    private static Visitor administrator(Linli site) {
        var visitor = new Visitor(site.address());
        var link = URI.create(site.firstAdministrator().orElseThrow()).getPath();
        visitor.fill(link, "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", PASSWORD);
        visitor.get("/?lang=en");
        return visitor;
    }
}
