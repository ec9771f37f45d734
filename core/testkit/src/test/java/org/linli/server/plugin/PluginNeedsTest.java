package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.plugin.PluginHostTest.reason;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

class PluginNeedsTest {

    @TempDir
    Path folder;

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
                                            + "\"); } catch (Exception e) { throw new RuntimeException(e); }"))
                    .to(hosting.jars.resolve(id + ".jar"));
        }
        try (var host = hosting.start()) {
            assertThat(host.catalogue().owners()).containsOnlyKeys("core", "giver", "guest");
            assertThat(reason(host, "thief")).contains("giver.Secret");
        }
    }

    private static String entry(String name, String body) {
        return "package " + name + "; public class Entry implements org.linli.api.LinliPlugin {"
                + " public void setup(org.linli.api.Setup to) {" + body + "}}";
    }
}
