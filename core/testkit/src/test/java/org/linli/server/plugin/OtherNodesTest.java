package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.server.words.Message;
import org.linli.testkit.EachDatabase;

/** Two nodes with one database, each with a data folder of its own. */
class OtherNodesTest {

    @TempDir
    Path folder;

    @EachDatabase
    void whatWasDecidedAtAnotherNodeIsToldUntilItIsSoHereToo(Database database) {
        var one = new Hosting(folder.resolve("one"), database);
        var other = new Hosting(folder.resolve("other"), database);
        var jar = one.version("notes", "1.0.0", "", "").to(folder.resolve("notes.jar"));
        try (var here = other.start()) {
            try (var there = one.start()) {
                assertThat(told(here)).isEmpty();
                there.install(jar);
                assertThat(told(there)).isEmpty();
                assertThat(told(here))
                        .containsExactly(
                                Map.entry("notes", Message.of("plugin.node.jar", "notes", KeptJars.hash(jar))));
                here.install(jar);
                assertThat(told(here)).isEmpty();

                there.stop("notes");
                assertThat(told(here)).containsExactly(Map.entry("notes", Message.of("plugin.node.stopped", "notes")));
                here.stop("notes");
                there.start("notes");
                assertThat(told(here)).containsExactly(Map.entry("notes", Message.of("plugin.node.started", "notes")));
                here.start("notes");
                assertThat(told(here)).isEmpty();
                assertThat(told(there)).isEmpty();
            }
        }
    }

    @EachDatabase
    void aNodeThatStartsWithoutTheJarSaysSo(Database database) {
        var one = new Hosting(folder.resolve("one"), database);
        var jar = one.version("notes", "1.0.0", "", "").to(folder.resolve("notes.jar"));
        try (var there = one.start()) {
            there.install(jar);
        }
        try (var here = new Hosting(folder.resolve("other"), database).start()) {
            assertThat(here.catalogue().owners()).doesNotContainKey("notes");
            assertThat(told(here)).containsKey("notes");
            here.install(jar);
            assertThat(here.catalogue().owners()).containsKey("notes");
            assertThat(told(here)).isEmpty();
        }
    }

    private static Map<String, Message> told(PluginHost host) {
        return host.prospects().otherNodes();
    }
}
