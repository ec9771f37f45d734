package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.plugin.PluginHostTest.reason;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.data.Database;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.testkit.EachDatabase;

/** A plugin that would harm the site or another plugin is out before it can, and the rest runs. */
class UntrustedPluginTest {

    private static final long TOO_LARGE = 201L * 1024 * 1024;
    private static final String DESCRIPTOR = "id: %s\nversion: 1.0.0\napi: %s\nentry: example.%s.Entry\n";

    @TempDir
    Path folder;

    @EachDatabase
    void itIsOutWithItsReasonWhileTheOthersRun(Database database) throws Exception {
        var hosting = new Hosting(folder, database).withNotices();
        huge(hosting.jars.resolve("huge.jar"));
        stray(hosting.jars.resolve("stray.jar"));
        hosting.plugin("exits", "", "Runnable end = () -> System.exit(1);");
        hosting.plugin("halts", "", "Runtime.getRuntime().halt(1);");
        hosting.jar("newer")
                .resource(Descriptor.FILE, DESCRIPTOR.formatted("newer", "^9.0.0", "newer"))
                .to(hosting.jars.resolve("newer.jar"));
        migrates(hosting, "robs", "update core_member set name = '';");
        migrates(hosting, "spies", "create view spies_all as select * from notices_notice;");
        try (var host = hosting.start()) {
            assertThat(host.catalogue().owners()).containsOnlyKeys("core", "notices");
            assertThat(reason(host, "huge")).isEqualTo("huge.jar is larger than a plugin may be.");
            assertThat(reason(host, "stray")).isEqualTo("It holds an entry that leads out of it: db/../../evil.txt");
            assertThat(reason(host, "exits"))
                    .isEqualTo("Its class example/exits/Entry.class ends the whole server (System.exit or the like).");
            assertThat(reason(host, "halts")).startsWith("Its class example/halts/Entry.class ends the whole server");
            assertThat(reason(host, "newer")).startsWith("It is made for the version ^9.0.0 of Linli's API");
            assertThat(reason(host, "robs")).contains("core_member is not of this plugin");
            assertThat(reason(host, "spies")).contains("notices_notice");
            assertThat(folder.resolve("evil.txt")).doesNotExist();
        }
    }

    @EachDatabase
    void pluginsWithClassesOfTheSameNameEachHaveTheirOwnAndTheApiIsOurs(Database database) {
        var hosting = new Hosting(folder, database);
        for (var id : new String[] {"one", "two"}) {
            hosting.jar(id)
                    .resource(Descriptor.FILE, DESCRIPTOR.formatted(id, "^0.1.0", "same"))
                    .source(
                            "example.same.Name",
                            "package example.same; class Name { String text() { return \"" + id + ".read\"; } }")
                    .source(
                            "org.linli.api.access.Nobody",
                            "package org.linli.api.access; public class Nobody { public static final int OURS = 0; }")
                    .source(
                            "example.same.Entry",
                            "package example.same; public class Entry implements org.linli.api.LinliPlugin {"
                                    + " public void setup(org.linli.api.Setup to) {"
                                    + " to.permissions(new org.linli.api.access.Permission(new Name().text()));"
                                    + " if (org.linli.api.access.Nobody.class.getClassLoader()"
                                    + " == getClass().getClassLoader()) throw new IllegalStateException(); } }")
                    .to(hosting.jars.resolve(id + ".jar"));
        }
        try (var host = hosting.start()) {
            assertThat(host.plugins()).extracting(PluginStatus::state).containsOnly(State.RUNNING);
            assertThat(host.catalogue().permissions())
                    .extracting(permission -> permission.key())
                    .containsExactlyInAnyOrder("one.read", "two.read");
        }
    }

    private static void migrates(Hosting hosting, String id, String sql) {
        hosting.version(id, "1.0.0", "", "")
                .resource("db/V1__" + id + ".sql", sql)
                .to(hosting.jars.resolve(id + ".jar"));
    }

    /** A file of that length which takes no room. */
    static void huge(Path jar) throws IOException {
        try (var file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.setLength(TOO_LARGE);
        }
    }

    static void stray(Path jar) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("db/../../evil.txt"));
            zip.write('x');
            zip.closeEntry();
        }
    }
}
