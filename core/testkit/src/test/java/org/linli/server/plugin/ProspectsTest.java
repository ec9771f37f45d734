package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.words.Bundles;
import org.linli.server.words.Message;
import org.linli.testkit.EachDatabase;

/** Nothing is offered of a plugin that cannot be done, and why it cannot is said. */
class ProspectsTest {

    @TempDir
    Path folder;

    @EachDatabase
    void aStartIsOfferedWhereItMayHelpAndOtherwiseItsHindranceIsSaid(Database database) throws Exception {
        var hosting = new Hosting(folder, database)
                .choosing(
                        chosen("sound", ""),
                        chosen("user", ""),
                        chosen("breaks", ""),
                        chosen("old", "^2.0.0"),
                        chosen("torn", ""),
                        chosen("absent", ""));
        hosting.plugin("sound", "", "");
        hosting.plugin("user", "needs: {sound: ^1.0.0}\n", "");
        hosting.plugin("breaks", "", "throw new IllegalStateException();");
        hosting.plugin("old", "", "");
        hosting.plugin("stray", "", "");
        Files.writeString(hosting.jars.resolve("torn.jar"), "no jar");
        try (var host = hosting.start()) {
            assertThat(start(host, "breaks")).isEmpty();
            assertThat(start(host, "old")).contains("1.0.0 is not what the district's file asks for");
            assertThat(start(host, "stray")).isEqualTo("The district's file does not name it.");
            assertThat(start(host, "torn")).contains("cannot be read");
            assertThat(start(host, "absent")).contains("no such plugin in the folder");
            assertThat(host.prospects().set("breaks")).isTrue();
            assertThat(host.prospects().set("torn")).isFalse();
            assertThat(host.prospects().takeOut("torn")).isTrue();
            assertThat(host.prospects().takeOut("absent")).isFalse();

            hosting.plugin("torn", "", "");
            hosting.plugin("absent", "", "");
            assertThat(start(host, "torn")).as("once its file is mended").isEmpty();
            assertThat(start(host, "absent")).as("once its file is there").isEmpty();

            host.stop("user");
            assertThat(start(host, "user")).isEmpty();
            host.stop("sound");
            assertThat(start(host, "sound")).isEmpty();
            assertThat(start(host, "user")).isEqualTo("It needs the plugin sound (^1.0.0), which does not run.");
        }
    }

    @EachDatabase
    void theVersionBeforeIsNotOfferedWhenItsJarIsNotAsItWasInstalled(Database database) throws Exception {
        var hosting = new Hosting(folder, database);
        try (var host = hosting.start()) {
            host.install(hosting.version("notes", "1.0.0", "", "").to(folder.resolve("one.jar")));
            host.install(hosting.version("notes", "1.1.0", "", "").to(folder.resolve("two.jar")));
            assertThat(host.prospects().back("notes").orElseThrow().hindrance()).isEmpty();
            Files.delete(folder.resolve("installed-plugins/" + KeptJars.hash(folder.resolve("one.jar")) + ".jar"));
            assertThat(host.prospects().back("notes").orElseThrow().hindrance())
                    .map(Message::key)
                    .contains("plugin.reason.changed");
        }
    }

    private static PluginChoice chosen(String id, String version) {
        return new PluginChoice(id, version, 1, Map.of());
    }

    private static String start(PluginHost host, String id) {
        return host.prospects()
                .start(id)
                .map(why -> why.in(Bundles.core().in(Locale.ENGLISH)))
                .orElse("");
    }
}
