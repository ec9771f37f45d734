package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.server.plugin.PluginHostTest.reason;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.limit.FaultKind;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.site.StopsAndStarts;

/** Another version of a plugin is brought in, and taken back, while the others run. */
class UpgradesTest {

    private static final String PAGE = "to.routes(r -> r.get(\"/notes%s\", org.linli.api.access.Access.everyone(),"
            + " q -> org.linli.api.web.Answer.seeOther(\"/\")));";
    private static final String JOB = "to.daily(\"tidy\", () -> {});";
    private static final String TABLE = "create table notes_note (id ${id});";
    private static final String COLUMN = "alter table notes_note add column title text;";

    @TempDir
    Path folder;

    @EachDatabase
    void theNewVersionTakesThePlaceOfTheOldWithAllThatUseItAndNothingOfTheOldStays(Database database) {
        var hosting = shipped(database);
        hosting.plugin("reader", "needs: {notes: \">=1.0.0\"}\n", JOB);
        hosting.plugin("friend", "optional: {notes: \">=1.0.0\"}\n", JOB);
        hosting.plugin("stranger", "", JOB);
        try (var host = hosting.start()) {
            var before = host.catalogue().owners();
            var stranger = before.get("stranger");
            var loaders = List.of(loader(host, "notes"), loader(host, "reader"), loader(host, "friend"));
            before = null;
            hosting.isolation.faults().failed("notes", FaultKind.PAGE, "/notes", new IllegalStateException("old"));
            assertThat(host.install(next(hosting)).version()).isEqualTo("1.10.0");
            assertThat(host.condition("notes").last()).isEmpty();
            assertThat(routes(host)).containsExactly("/notes/new");
            assertThat(host.catalogue().owners().keySet()).startsWith("core").hasSize(5);
            assertThat(host.catalogue().owners().get("stranger")).isSameAs(stranger);
            assertThat(hosting.jobs.count()).isEqualTo(4);
            assertThat(loaders).allMatch(StopsAndStarts::isCollected);
        }
        try (var host = hosting.start()) {
            assertThat(routes(host)).containsExactly("/notes/new");
        }
    }

    @EachDatabase
    void aVersionThatFailsLeavesTheOldServingAndSaysWhy(Database database) {
        var hosting = shipped(database);
        try (var host = hosting.start()) {
            hosting.isolation.faults().failed("notes", FaultKind.PAGE, "/notes", new IllegalStateException("old"));
            var before = host.catalogue();
            var broken = hosting.version("notes", "2.0.0", "", JOB + "throw new IllegalStateException(\"no luck\");")
                    .resource("db/V1__note.sql", TABLE)
                    .resource("db/V2__title.sql", COLUMN)
                    .to(folder.resolve("broken.jar"));
            assertThatThrownBy(() -> host.install(broken)).isInstanceOf(Refused.class);
            assertThat(host.catalogue()).isSameAs(before);
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(State.RUNNING);
            assertThat(note(host))
                    .isEqualTo("Version 2.0.0 was not brought in: It failed while starting:"
                            + " IllegalStateException: no luck");
            assertThat(hosting.jobs.count()).isEqualTo(1);
            assertThat(host.condition("notes").last()).isPresent();
        }
        try (var host = hosting.start()) {
            assertThat(routes(host)).containsExactly("/notes");
        }
    }

    @EachDatabase
    void aVersionThatIsNotWellIsNotBroughtIn(Database database) {
        var hosting = shipped(database);
        try (var host = hosting.start()) {
            var before = host.catalogue();
            var sick = hosting.version(
                            "notes", "1.10.0", "", "to.health(\"printer\", () -> java.util.Optional.of(\"no.paper\"));")
                    .resource("db/V1__note.sql", TABLE)
                    .resource("messages.properties", "no.paper=There is no paper.\n")
                    .to(folder.resolve("sick.jar"));
            assertThatThrownBy(() -> host.install(sick)).isInstanceOf(Refused.class);
            assertThat(host.catalogue()).isSameAs(before);
            assertThat(note(host))
                    .isEqualTo("Version 1.10.0 was not brought in: notes says that it is not well: There is no paper.");
        }
    }

    @EachDatabase
    void aVersionThatAUserCannotTakeIsRefused(Database database) {
        var hosting = shipped(database);
        hosting.plugin("reader", "needs: {notes: \"<1.10.0\"}\n", "");
        try (var host = hosting.start()) {
            assertThatThrownBy(() -> host.install(next(hosting))).isInstanceOf(Refused.class);
            assertThat(note(host)).contains("reader could not run with it: It needs the plugin notes");
            assertThat(host.catalogue().owners()).containsKeys("notes", "reader");
        }
    }

    @EachDatabase
    void whatWasRolledBackFromDoesNotComeBackByItself(Database database) throws Exception {
        var hosting = shipped(database);
        try (var host = hosting.start()) {
            host.install(next(hosting));
            assertThat(host.prospects().back("notes")).contains(new Prospects.Before("1.9.0", Optional.empty()));
            assertThat(host.rollBack("notes").version()).isEqualTo("1.9.0");
            assertThat(routes(host)).containsExactly("/notes");
            assertThatThrownBy(() -> host.rollBack("notes")).isInstanceOf(Refused.class);
            var used = UsedPlugins.of(database.data("core"), hosting.places());
            assertThat(used.file("notes").orElseThrow().version()).isEqualTo("1.9.0");
        }
        Files.copy(next(hosting), hosting.jars.resolve("notes.jar"), StandardCopyOption.REPLACE_EXISTING);
        try (var host = hosting.start()) {
            assertThat(routes(host)).containsExactly("/notes");
            assertThat(note(host)).contains("1.10.0");
        }
    }

    @EachDatabase
    void anInstalledJarThatWasChangedOnTheDiskIsNotUsed(Database database) throws Exception {
        var hosting = shipped(database);
        try (var host = hosting.start()) {
            host.install(next(hosting));
        }
        var installed = folder.resolve("installed-plugins");
        var hash = KeptJars.hash(folder.resolve("next.jar"));
        Files.write(installed.resolve(hash + ".jar"), new byte[] {0}, StandardOpenOption.APPEND);
        try (var host = hosting.start()) {
            assertThat(routes(host)).containsExactly("/notes");
            assertThat(note(host)).contains("not as it was installed");
        }
    }

    @EachDatabase
    void whatIsTakenOutKeepsItsDataAndFindsItAgain(Database database) {
        var hosting = shipped(database);
        try (var host = hosting.start()) {
            host.install(next(hosting));
            host.takeOut("notes");
            assertThat(reason(host, "notes")).isEqualTo("An administrator stopped it.");
            assertThat(routes(host)).isEmpty();
        }
        folder.resolve("plugins/notes.jar").toFile().delete();
        try (var host = hosting.start()) {
            assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(State.GONE);
            assertThat(host.tables("notes")).containsExactly("notes_note");
            assertThatThrownBy(() -> host.start("notes")).isInstanceOf(Refused.class);
            assertThat(host.install(next(hosting)).state()).isEqualTo(State.RUNNING);
            assertThat(host.tables("notes")).containsExactly("notes_note");
        }
    }

    /** Version 1.9.0 with one table, one page, one job. */
    private Hosting shipped(Database database) {
        var hosting = new Hosting(folder, database);
        hosting.version("notes", "1.9.0", "", PAGE.formatted("") + JOB)
                .resource("db/V1__note.sql", TABLE)
                .to(hosting.jars.resolve("notes.jar"));
        return hosting;
    }

    private Path next(Hosting hosting) {
        return hosting.version("notes", "1.10.0", "", PAGE.formatted("/new") + JOB)
                .resource("db/V1__note.sql", TABLE)
                .resource("db/V2__title.sql", COLUMN)
                .to(folder.resolve("next.jar"));
    }

    private static WeakReference<ClassLoader> loader(PluginHost host, String id) {
        return new WeakReference<>(host.catalogue().owners().get(id).loader());
    }

    private static List<String> routes(PluginHost host) {
        return host.catalogue().routes().stream().map(route -> route.path()).toList();
    }

    private static String note(PluginHost host) {
        return host.plugin("notes")
                .orElseThrow()
                .note()
                .orElseThrow()
                .in(Bundles.core().in(Locale.ENGLISH));
    }
}
