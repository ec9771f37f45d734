package org.linli.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.data.FolderLock;
import org.linli.testkit.TestClock;

@Timeout(60)
class BackupTest {

    private static final String HASH = "ab".repeat(32);
    private static final String ARCHIVE = "archives/notes-2-1.0.0-20270101T000000000Z.zip";
    private static final String FILE = "files/ab/ab/" + HASH;

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;
    private Database database;

    @BeforeEach
    void open() throws IOException {
        data = folder.resolve("data");
        backup = folder.resolve("backup.zip");
        database = open(data);
        database.migrate("core", Database.class.getClassLoader());
        put("before");
        Files.createDirectories(data.resolve(FILE).getParent());
        Files.writeString(data.resolve(FILE), "content");
        Files.writeString(data.resolve("files/ab/ab/half.part"), "half");
        Files.writeString(data.resolve("linli.key"), "secret");
        Files.createDirectories(data.resolve("archives"));
        Files.writeString(data.resolve(ARCHIVE), "archived");
        Files.writeString(data.resolve("archives/archive-1.half"), "half");
        Files.writeString(data.resolve("archive.key"), "signs");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBackupTakenWhileOthersWriteComesBackWhole() throws Exception {
        CountDownLatch written = new CountDownLatch(20);
        ExecutorService writing = Executors.newSingleThreadExecutor();
        writing.submit(() -> {
            for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
                put("during-" + n);
                written.countDown();
            }
        });
        written.await();
        write(false);
        writing.shutdownNow();
        put("after");

        Path restored = folder.resolve("restored");
        assertThat(Restore.into(restored, backup, false)).isEqualTo(restored);

        List<String> keys = keys(restored);
        assertThat(keys).contains("before", "during-0", "during-19").doesNotContain("after");
        assertThat(restored.resolve(FILE)).hasContent("content");
        assertThat(restored.resolve(ARCHIVE)).hasContent("archived");
    }

    @Test
    void theKeyIsInTheBackupOnlyWhenAskedFor() throws IOException {
        write(false);
        Restore.into(folder.resolve("without"), backup, false);
        assertThat(folder.resolve("without/linli.key")).doesNotExist();
        assertThat(folder.resolve("without/archive.key")).doesNotExist();

        Files.delete(backup);
        write(true);
        Restore.into(folder.resolve("with"), backup, false);
        assertThat(folder.resolve("with/linli.key")).hasContent("secret");
        assertThat(folder.resolve("with/archive.key")).hasContent("signs");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("with/linli.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsNoWholeBackupIsRefusedAndNothingIsLeft() throws IOException {
        Files.writeString(backup, "no zip");
        refused(backup);
        zip("linli-backup", "1", "linli.db", "no database");
        refused(backup);
        zip("linli-backup", "1", "../outside", "x");
        refused(backup);
        zip("linli-backup", "1");
        refused(backup);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void dataThatIsThereIsReplacedOnlyWhenSaidAndThenMovedAside() throws IOException {
        write(false);
        put("later");
        assertThatThrownBy(() -> Restore.into(data, backup, true)).isInstanceOf(FolderLock.FolderInUse.class);
        database.close();

        assertThatThrownBy(() -> Restore.into(data, backup, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("command.restore.data");
        Path aside = Restore.into(data, backup, true);

        assertThat(keys(data)).containsExactly("before");
        assertThat(keys(aside)).containsExactly("before", "later");
        assertThat(data.resolve("linli.key")).hasContent("secret");
    }

    @Test
    void aBackupOverwritesNothingAndNeedsADatabase() throws IOException {
        Files.writeString(backup, "mine");
        assertThatThrownBy(() -> write(false)).isInstanceOf(Refused.class).hasMessageContaining("backup.exists");
        assertThat(backup).hasContent("mine");

        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        assertThatThrownBy(() -> Backup.write(nothing, folder.resolve("b"), false, TestClock.BEGIN))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("backup.nothing");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(data, backup, nothing);
        }
    }

    private void write(boolean withKey) {
        Backup.write(data, backup, withKey, TestClock.BEGIN);
    }

    private void refused(Path file) throws IOException {
        Path empty = Files.createTempDirectory(folder, "empty");
        assertThatThrownBy(() -> Restore.into(empty, file, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("restore.broken");
        try (Stream<Path> left = Files.list(empty)) {
            assertThat(left).containsExactly(empty.resolve("linli.lock"));
        }
    }

    private void zip(String... namesAndContents) throws IOException {
        try (OutputStream out = Files.newOutputStream(backup);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes());
            }
        }
    }

    private static Database open(Path at) {
        return Database.open(DatabaseSettings.sqlite(at), new TestClock());
    }

    private void put(String key) {
        database.data("core").act(handle -> handle.execute("insert into core_site (key, value) values (?, '')", key));
    }

    private static List<String> keys(Path at) {
        try (Database database = Database.reading(DatabaseSettings.sqlite(at), new TestClock())) {
            return database.data("core")
                    .read(handle -> handle.select("select key from core_site order by key")
                            .mapTo(String.class)
                            .list());
        }
    }
}
