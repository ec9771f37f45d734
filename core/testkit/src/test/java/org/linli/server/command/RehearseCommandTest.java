package org.linli.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.backup.SessionDao;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.key.Keys;
import org.linli.server.plugin.PluginJar;
import org.linli.server.signature.Sha256;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.TestClock;
import org.linli.testkit.site.Patience;
import org.linli.testkit.site.PluginJars;
import picocli.CommandLine;

/** An upgrade is tried on a copy of the data; the site's own stays as it is, whatever comes of it. */
class RehearseCommandTest {

    private static final Locale BEFORE = Locale.getDefault();

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void aSite() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        data = folder.resolve("data");
        try (var database = Database.open(DatabaseSettings.sqlite(data), new TestClock())) {
            database.migrate("core", Database.class.getClassLoader());
        }
        Keys.open(data, Optional.empty());
        Files.writeString(
                folder.resolve("district.yml"),
                "name: {zh-CN: 安和, en: Anhe}\narea: \"990101\"\ntrust: {unsigned: allow}\n");
        plugin("notices");
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void aNewPluginIsStartedOnACopyAndTheDataIsUntouched() {
        var before = Sha256.of(data.resolve("linli.db"));
        assertThat(rehearse()).isZero();
        assertThat(said.toString())
                .contains("+ plugin notices: 1.2.0", "notices  1.2.0  Running")
                .contains("Audit trail without gaps or changes: sound", "The rehearsal went well.");
        assertThat(Sha256.of(data.resolve("linli.db"))).isEqualTo(before);
        assertThat(data.resolve("work")).doesNotExist();
    }

    @Test
    void aPluginThatWouldNotRunFailsTheRehearsalWithItsReason() throws IOException {
        plugin("messenger");
        assertThat(rehearse()).isEqualTo(Troubles.REFUSED);
        assertThat(said.toString())
                .contains("messenger  1.0.0  Does not run  Its settings are wrong: sender must be given.")
                .contains("notices  1.2.0  Running", "The rehearsal failed.");
    }

    @Test
    void onPostgresItIsDoneOnADatabaseThatIsSaidToBeACopyAndThatNobodyUses() throws IOException {
        try (var databases = FreshDatabases.onPostgres()) {
            var copy = databases.settings();
            Files.writeString(
                    folder.resolve("district.yml"),
                    "database:\n  postgresql: {url: \"" + copy.jdbcUrl() + "\", user: " + copy.user()
                            + ", password: none}\n",
                    StandardOpenOption.APPEND);
            try (var used = Database.open(copy, new TestClock())) {
                used.migrate("core", Database.class.getClassLoader());
                assertThat(rehearse()).isEqualTo(Troubles.REFUSED);
                assertThat(said.toString()).contains("make a copy first", "--on-copy");
                assertThat(rehearse("--on-copy")).isEqualTo(Troubles.REFUSED);
                assertThat(said.toString()).contains("Somebody is connected with jdbc:postgresql:");
            }
            Patience.until(() -> SessionDao.connected(copy) == 0);
            assertThat(rehearse("--on-copy")).isZero();
            assertThat(said.toString()).contains("notices  1.2.0  Running", "The rehearsal went well.");
        }
    }

    private int rehearse(String... options) {
        var out = new PrintWriter(said, true);
        return new CommandLine(new RehearseCommand())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler(new Troubles())
                .execute(Stream.concat(
                                Stream.of(options),
                                Stream.of(
                                        "--config",
                                                folder.resolve("district.yml").toString(),
                                        "--data", data.toString(),
                                        "--plugins", folder.resolve("plugins").toString()))
                        .toArray(String[]::new));
    }

    private void plugin(String name) throws IOException {
        var jar = Files.createDirectories(folder.resolve("plugins")).resolve(name + ".jar");
        PluginJars.pack(PluginJar.project(name, folder.resolve("build-" + name)).compiled(), jar);
    }
}
