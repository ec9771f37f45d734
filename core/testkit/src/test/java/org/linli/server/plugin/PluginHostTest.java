package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Permission;
import org.linli.api.web.Answer;
import org.linli.server.data.Database;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.web.Action;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;

class PluginHostTest {

    @TempDir
    Path folder;

    @EachDatabase
    void aPluginBringsRoutesPermissionsRolesMenuEventsAndJobs(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        try (var host = hosting.start()) {
            assertThat(host.plugins()).extracting(PluginStatus::state).containsExactly(State.RUNNING);
            var catalogue = host.catalogue();
            assertThat(catalogue.owners()).containsOnlyKeys("core", "notices");
            assertThat(catalogue.routes())
                    .extracting(route -> route.method() + " " + route.path())
                    .containsExactly("GET /notices/{id}", "POST /notices", "GET /notices");
            assertThat(catalogue.roles()).containsEntry("editor", Set.of(write()));
            assertThat(catalogue.permissions()).containsExactly(write());
            assertThat(catalogue.navigation()).extracting(Catalogue.Entry::path).containsExactly("/notices");
            assertThat(hosting.bus.subscribers()).isEqualTo(1);
            assertThat(hosting.jobs.count()).isEqualTo(2);
        }
    }

    @EachDatabase
    void aStoppedPluginLeavesNothingBehindAndComesBackAsItWas(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        try (var host = hosting.start()) {
            var before = host.catalogue();
            assertThat(host.stop("notices").state()).isEqualTo(State.STOPPED);
            assertThat(host.catalogue().owners()).containsOnlyKeys("core");
            assertThat(host.catalogue().out().get("notices").failed()).isFalse();
            assertThat(host.catalogue().routes()).isEmpty();
            assertThat(hosting.bus.subscribers()).isZero();
            assertThat(hosting.jobs.count()).isZero();
            assertThat(folder.resolve("work")).isEmptyDirectory();
            assertThat(host.start("notices").state()).isEqualTo(State.RUNNING);
            assertThat(host.catalogue().routes()).hasSameSizeAs(before.routes());
            assertThat(host.tables("notices")).containsExactly("notices_notice");
        }
    }

    @EachDatabase
    void whatAnAdministratorStoppedStaysStoppedAtTheNextStart(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        try (var host = hosting.start()) {
            host.stop("notices");
        }
        try (var host = hosting.start()) {
            assertThat(reason(host, "notices")).isEqualTo("An administrator stopped it.");
            host.start("notices");
        }
        try (var host = hosting.start()) {
            assertThat(host.plugins()).extracting(PluginStatus::state).containsExactly(State.RUNNING);
        }
    }

    @EachDatabase
    void theTablesOfAJarWithoutEntriesForItsFoldersAreMade(Database database) throws Exception {
        var hosting = new Hosting(folder, database).withNotices();
        withoutFolders(hosting.jars.resolve("notices-1.2.0.jar"));
        try (var host = hosting.start()) {
            assertThat(host.tables("notices")).containsExactly("notices_notice");
        }
    }

    private void withoutFolders(Path jar) throws IOException {
        var whole = folder.resolve("whole.jar");
        Files.move(jar, whole);
        try (var from = new ZipFile(whole.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : Collections.list(from.entries())) {
                if (!entry.isDirectory()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
    }

    @EachDatabase
    void aPageIsRenderedByThePluginsOwnTemplateWordsAndMapper(Database database) {
        try (var host = new Hosting(folder, database).withNotices().start()) {
            var owner = host.catalogue().owners().get("notices");
            var words = owner.words(Locale.ENGLISH);
            var page = (Answer.Page) show(host).page().apply(new NobodyAsks(words));
            var html = new StringOutput();
            owner.template(page.template(), Map.of("view", page.view(), "words", words))
                    .writeTo(html);
            assertThat(html.toString()).contains("<h1>Don't miss: </h1>");
            assertThat(new String(owner.json(page.json()), StandardCharsets.UTF_8))
                    .isEqualTo("{\"id\":\"7\",\"title\":\"\",\"max\":20,\"at\":\"1970-01-01T00:00:00Z\","
                            + "\"forms\":[{\"title\":\"\"}]}");
        }
    }

    static Permission write() {
        return new Permission("notices.notice.write");
    }

    static Action.Show show(PluginHost host) {
        return (Action.Show) host.catalogue().routes().get(0).action();
    }

    static String reason(PluginHost host, String id) {
        return host.plugin(id)
                .orElseThrow()
                .reason()
                .orElseThrow()
                .in(Bundles.core().in(Locale.ENGLISH));
    }
}
