package org.linli.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.ActingAs;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.testkit.TestClock;
import picocli.CommandLine;

@Timeout(60)
class DataCommandsTest {

    private static final Locale BEFORE = Locale.getDefault();

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void fill() {
        Locale.setDefault(Locale.ENGLISH);
        data = folder.resolve("data");
        try (Database database = Database.open(DatabaseSettings.sqlite(data), new TestClock())) {
            database.migrate("core", Database.class.getClassLoader());
            AuditTrail trail = new AuditTrail(database);
            for (int i = 0; i < 3; i++) {
                database.data("core").act(handle -> {
                    trail.record(handle, ActingAs.ANYBODY, "test.act", "test", 1, "note");
                    return null;
                });
            }
            trail.seal();
        }
    }

    @AfterEach
    void language() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void aSiteIsVerifiedWhileItServesAndTellsWhatDoesNotHold() {
        try (Database serving = Database.open(DatabaseSettings.sqlite(data), new TestClock())) {
            run(new VerifyCommand(), "--data", data.toString());
            assertThat(said.toString()).contains("Audit trail without gaps or changes: sound", "Everything holds.");

            serving.data("core").act(handle -> handle.execute("update core_audit set note = 'x' where sequence = 2"));
            assertThat(run(new VerifyCommand(), "--data", data.toString())).isEqualTo(1);
            assertThat(said.toString()).contains("row 2 does not fit", "Not everything holds.");
        }
    }

    @Test
    void aBackupIsWrittenVerifiedAndRestored() {
        Path file = folder.resolve("backup.zip");
        Path other = folder.resolve("other");

        assertThat(run(new BackupCommand(), "--data", data.toString(), file.toString()))
                .isZero();
        assertThat(said.toString()).contains("linli.key is not in it");
        assertThat(run(new VerifyCommand(), "--backup", file.toString())).isZero();
        assertThat(run(new RestoreCommand(), "--data", other.toString(), file.toString()))
                .isZero();
        assertThat(said.toString()).contains("Put the key back");
        assertThat(run(new VerifyCommand(), "--data", other.toString())).isZero();
        assertThat(run(new RestoreCommand(), "--data", other.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("add --replace");
    }

    @Test
    void aFolderInUseIsSaidInWordsWithItsOwnExitCode() {
        Path file = folder.resolve("backup.zip");
        run(new BackupCommand(), "--data", data.toString(), file.toString());
        try (Database serving = Database.open(DatabaseSettings.sqlite(data), new TestClock())) {
            assertThat(serving.postgres()).isFalse();
            assertThat(run(new RestoreCommand(), "--data", data.toString(), "--replace", file.toString()))
                    .isEqualTo(3);
        }
        assertThat(said.toString()).contains("is in use by a running server");
    }

    @Test
    void withoutADatabaseThereIsNothingToVerify() {
        assertThat(run(new VerifyCommand(), "--data", folder.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("There is no database");
        assertThat(folder.resolve("linli.db")).doesNotExist();
    }

    @Test
    void onPostgresqlTheWayIsSaidInWords() throws Exception {
        Path file = folder.resolve("district.yml");
        Files.writeString(file, DISTRICT);

        int exit = run(new BackupCommand(), "--config", file.toString(), "--data", data.toString(), "x.zip");

        assertThat(said.toString()).contains("pg_dump --format=custom", "jdbc:postgresql");
        assertThat(exit).isEqualTo(1);
    }

    private static final String DISTRICT = """
            name:
              zh-CN: 安和示范区
              en: Anhe
            area: "990101"
            database:
              postgresql:
                url: jdbc:postgresql://localhost/linli
                user: linli
                password: secret
            """;

    private int run(Object command, String... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler(new Troubles())
                .execute(arguments);
    }
}
