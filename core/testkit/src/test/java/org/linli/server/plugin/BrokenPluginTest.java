package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.plugin.PluginHostTest.reason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.testkit.EachDatabase;

/** Whatever is wrong with a plugin, it is out with its reason in words and the rest runs. */
class BrokenPluginTest {

    @TempDir
    Path folder;

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
        hosting.version("torn", "1.0.0", "", "")
                .resource("db/V1__torn.sql", "create table torn_page (id ${id});\ncreate nonsense;\n")
                .to(hosting.jars.resolve("torn.jar"));
        try (var host = hosting.start()) {
            assertThat(reason(host, "torn")).startsWith("Its tables could not be brought up to date: ");
            assertThat(host.tables("torn")).isEmpty();
            assertThat(host.plugin("notices").orElseThrow().state()).isEqualTo(State.RUNNING);
        }
    }
}
