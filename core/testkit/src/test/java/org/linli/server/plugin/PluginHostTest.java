package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    @EachDatabase
    void aBrokenPluginIsOutWithItsReasonWhileTheOthersRun(Database database) throws Exception {
        var hosting = new Hosting(folder, database).withNotices();
        Files.writeString(hosting.jars.resolve("torn.jar"), "this is no jar");
        hosting.jar("empty").resource("other.txt", "").to(hosting.jars.resolve("empty.jar"));
        hosting.jar("wrong").resource(Descriptor.FILE, "id: Wrong\nverson: 1\n").to(hosting.jars.resolve("wrong.jar"));
        hosting.plugin("unlucky", "", "throw new IllegalStateException(\"no luck\");");
        hosting.plugin("errs", "", "throw new StackOverflowError(\"deep\");");
        hosting.plugin("reaches", "", "org.linli.server.plugin.Catalogue.EMPTY.toString();");
        hosting.plugin("strays", "", "to.permissions(new org.linli.api.access.Permission(\"core.member.read\"));");
        hosting.plugin("gone", "needs: {nowhere: ^1.0.0}\n", "");
        hosting.plugin("late", "needs: {notices: ^2.0.0}\n", "");
        hosting.plugin("here", "needs: {there: ^1.0.0}\n", "");
        hosting.plugin("there", "needs: {here: ^1.0.0}\n", "");
        hosting.plugin("behind", "needs: {unlucky: ^1.0.0}\n", "");
        try (var host = hosting.start()) {
            assertThat(host.catalogue().owners()).containsOnlyKeys("core", "notices");
            assertThat(reason(host, "torn")).startsWith("torn.jar cannot be read: ");
            assertThat(reason(host, "empty")).isEqualTo("empty.jar holds no linli-plugin.yml: it is no plugin.");
            assertThat(reason(host, "wrong"))
                    .startsWith("linli-plugin.yml is wrong: line 1: Wrong cannot be an id")
                    .contains("line 1: version is missing.", "line 2: verson is not known here");
            assertThat(reason(host, "unlucky")).contains("IllegalStateException: no luck");
            assertThat(reason(host, "errs")).contains("StackOverflowError: deep");
            assertThat(reason(host, "reaches")).startsWith("One of its classes cannot be loaded: ");
            assertThat(reason(host, "strays")).contains("must begin with strays.");
            assertThat(reason(host, "gone")).isEqualTo("It needs the plugin nowhere (^1.0.0), which is not installed.");
            assertThat(reason(host, "late")).contains("in the version ^2.0.0; installed is 1.2.0");
            assertThat(reason(host, "here")).isEqualTo("Plugins need each other in a circle: here → there → here");
            assertThat(reason(host, "behind")).isEqualTo("It needs the plugin unlucky (^1.0.0), which does not run.");
            assertThat(folder.resolve("work").toFile().list()).hasSize(1);
        }
    }

    @EachDatabase
    void aSetupThatHangsIsGivenUpAndTheRestRuns(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        hosting.plugin("hangs", "", "while (!Thread.interrupted()) Thread.onSpinWait(); to.homeCard(r -> null);");
        try (var host = hosting.start(Duration.ofMillis(1_500))) {
            assertThat(reason(host, "hangs")).startsWith("It did not finish starting within");
            assertThat(host.plugin("notices").orElseThrow().state()).isEqualTo(State.RUNNING);
            assertThat(host.catalogue().cards()).isEmpty();
        }
    }

    @EachDatabase
    void aMigrationThatFailsKeepsThePluginOut(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        hosting.jar("torn")
                .resource(Descriptor.FILE, "id: torn\nversion: 1.0.0\napi: ^0.1.0\nentry: example.Torn\n")
                .resource("db/V1__torn.sql", "create table torn_page (id ${id});\ncreate nonsense;\n")
                .to(hosting.jars.resolve("torn.jar"));
        try (var host = hosting.start()) {
            assertThat(reason(host, "torn")).startsWith("Its tables could not be brought up to date: ");
            assertThat(host.plugin("notices").orElseThrow().state()).isEqualTo(State.RUNNING);
        }
    }

    @EachDatabase
    void stoppingANeededPluginStopsItsUsersAndStartingItBringsThemBack(Database database) {
        var hosting = new Hosting(folder, database).withNotices();
        hosting.plugin("reader", "needs: {notices: ^1.0.0}\n", "");
        hosting.plugin("friend", "optional: {notices: ^1.0.0}\n", "");
        try (var host = hosting.start()) {
            assertThat(host.catalogue().owners().keySet())
                    .startsWith("core", "notices")
                    .hasSize(4);
            host.stop("notices");
            assertThat(host.catalogue().owners()).containsOnlyKeys("core", "friend");
            assertThat(reason(host, "reader")).isEqualTo("It needs the plugin notices (^1.0.0), which does not run.");
            host.start("notices");
            assertThat(host.catalogue().owners().keySet())
                    .startsWith("core", "notices")
                    .hasSize(4);
        }
    }

    @EachDatabase
    void anotherPluginSeesThePackageOpenAndNothingElse(Database database) {
        var hosting = new Hosting(folder, database);
        hosting.jar("giver")
                .resource(Descriptor.FILE, "id: giver\nversion: 1.0.0\napi: ^0.1.0\nentry: giver.Entry\n")
                .source("giver.open.Gift", "package giver.open; public class Gift {}")
                .source("giver.Secret", "package giver; public class Secret {}")
                .source("giver.Entry", entry("giver", ""))
                .to(hosting.jars.resolve("giver.jar"));
        var taker = "id: %s\nversion: 1.0.0\napi: ^0.1.0\nentry: %s.Entry\nneeds: {giver: ^1.0.0}\n";
        for (var wanted : List.of("giver.open.Gift", "giver.Secret")) {
            var id = wanted.equals("giver.Secret") ? "thief" : "guest";
            hosting.jar(id)
                    .resource(Descriptor.FILE, taker.formatted(id, id))
                    .source(
                            id + ".Entry",
                            entry(
                                    id,
                                    "try { getClass().getClassLoader().loadClass(\"" + wanted
                                            + "\"); } catch (ClassNotFoundException e) { throw new RuntimeException(e); }"))
                    .to(hosting.jars.resolve(id + ".jar"));
        }
        try (var host = hosting.start()) {
            assertThat(host.catalogue().owners()).containsOnlyKeys("core", "giver", "guest");
            assertThat(reason(host, "thief")).contains("giver.Secret");
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

    private static String entry(String name, String body) {
        return "package " + name + "; public class Entry implements org.linli.api.LinliPlugin {"
                + " public void setup(org.linli.api.Setup to) {" + body + "}}";
    }
}
