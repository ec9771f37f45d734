package org.linli.server.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.refusal.Refused;
import org.linli.server.data.Database;
import org.linli.server.file.FilesFolder;
import org.linli.testkit.EachDatabase;

/** A plugin is erased once all that goes is in an archive, and not otherwise. */
class ArchiveTest {

    private static final String TABLES = "create table notes_note (id ${id}, title text, done smallint not null,"
            + " at bigint not null, share double precision, drawing bytea);";
    private static final long BIG = Long.MAX_VALUE - 1; // no double holds it
    private static final byte[] DRAWING = {0, 1, -1, 127, -128};
    private static final byte[] CONTENT = "a file's content".getBytes(UTF_8);

    @TempDir
    Path folder;

    @EachDatabase
    void allThatIsErasedIsInTheArchiveAsItWas(Database database) throws Exception {
        try (var host = started(database)) {
            keepFile(database, FilesFolder.hash(CONTENT));
            core(database, "insert into core_setting (owner, key, value, secret) values ('notes', 'shown', 'yes', 0)");
            core(database, "insert into core_setting (owner, key, value, secret) values ('notes', 'hidden', 's', 1)");
            core(database, "insert into core_setting (owner, key, value, secret) values ('notes2', 'shown', 'no', 0)");
            Files.createDirectories(content().getParent());
            Files.write(content(), CONTENT);

            var archive = host.takingOut().archive("notes", (handle, told) -> {});

            assertThat(host.plugin("notes")).isEmpty();
            assertThat(database.level("notes")).isZero();
            assertThat(host.takingOut().archives().list()).containsExactly(archive);
            var opened = host.takingOut().archives().open(archive);
            assertThat(opened.whole()).isTrue();
            assertThat(opened.manifest().level()).isEqualTo(1);
            assertThat(opened.manifest().version()).isEqualTo("1.0.0");
            var jar = FilesFolder.hash(Files.readAllBytes(folder.resolve("notes.jar")));
            assertThat(opened.manifest().jar()).isEqualTo(jar);
            try (var zip = new ZipFile(host.takingOut().archives().path(archive).toFile())) {
                rowsAreAsTheyWere(new String(bytes(zip, "notes_note.jsonl"), UTF_8));
                assertThat(bytes(zip, "files/" + FilesFolder.hash(CONTENT))).isEqualTo(CONTENT);
                assertThat(new String(bytes(zip, "core_file.jsonl"), UTF_8)).contains("drawing.png");
                assertThat(new String(bytes(zip, "core_setting.jsonl"), UTF_8))
                        .isEqualTo("{\"owner\":\"notes\",\"key\":\"shown\",\"value\":\"yes\"}\n");
                for (var entry : opened.manifest().entries()) {
                    assertThat(FilesFolder.hash(bytes(zip, entry.name())))
                            .as(entry.name())
                            .isEqualTo(entry.sha256());
                }
                assertThat(zip.size()).isEqualTo(opened.manifest().entries().size() + 1);
            }
        }
    }

    private static void rowsAreAsTheyWere(String lines) throws IOException {
        var rows = lines.lines().toList();
        assertThat(rows).hasSize(2);
        var json = new ObjectMapper();
        var first = json.readTree(rows.get(0));
        assertThat(first.path("id").asLong()).isEqualTo(BIG);
        assertThat(first.path("title").asText()).isEqualTo("邻里 \"board\"\n𠮷");
        assertThat(first.path("done").asInt()).isEqualTo(1);
        assertThat(first.path("share").asDouble()).isEqualTo(0.1);
        assertThat(Base64.getDecoder()
                        .decode(first.path("drawing").path("base64").asText()))
                .isEqualTo(DRAWING);
        var second = json.readTree(rows.get(1));
        assertThat(second.path("title").isNull()).isTrue();
        assertThat(second.path("drawing").isNull()).isTrue();
        assertThat(second.path("at").asLong()).isEqualTo(BIG);
    }

    @EachDatabase
    void anArchiveInWhichOneByteWasChangedIsToldApart(Database database) throws Exception {
        try (var host = started(database)) {
            var archives = host.takingOut().archives();
            var archive = host.takingOut().archive("notes", (handle, told) -> {});
            var bytes = Files.readAllBytes(archives.path(archive));
            bytes[10] ^= 1; // a time in the first header, which only the signature covers
            Files.write(archives.path(archive), bytes);
            assertThat(archives.open(archive).whole()).isFalse();
            Files.writeString(archives.path(archive), "no ZIP");
            assertThat(archives.open(archive).whole()).isFalse();
            assertThat(archives.find("../" + archive.file())).isEmpty();
        }
    }

    @EachDatabase
    void whereTheArchiveCannotBeWrittenNothingIsErased(Database database) {
        try (var host = started(database)) {
            keepFile(database, "ab".repeat(32)); // whose content is not there
            assertThatThrownBy(() -> host.takingOut().archive("notes", (handle, told) -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusals().toString()).contains("plugin.archive.unwritten"));
            allIsThere(host);
            assertThat(folder.resolve("archives")).isEmptyDirectory();
        }
    }

    @EachDatabase
    void whatEndsBetweenArchiveAndErasureLeavesTheDataAndAWholeArchive(Database database) throws Exception {
        try (var host = started(database)) {
            assertThatThrownBy(() -> host.takingOut().archive("notes", (handle, archive) -> {
                        throw new IllegalStateException("ended");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            allIsThere(host);
        }
        Files.writeString(folder.resolve("archives/archive-1.half"), "by a server that was killed");
        try (var host = new Hosting(folder, database).start()) {
            allIsThere(host);
            var archives = host.takingOut().archives();
            assertThat(archives.list())
                    .singleElement()
                    .satisfies(one -> assertThat(archives.open(one).whole()).isTrue());
            assertThat(folder.resolve("archives")).isDirectoryNotContaining("glob:**.half");
        }
    }

    private static void allIsThere(PluginHost host) {
        assertThat(host.plugin("notes").orElseThrow().state()).isEqualTo(PluginStatus.State.RUNNING);
        assertThat(host.takingOut().plan("notes").tables()).isEqualTo(List.of(new Removal.Table("notes_note", 2)));
    }

    /** With a plugin that has two rows. */
    private PluginHost started(Database database) {
        var hosting = new Hosting(folder, database);
        var jar = hosting.version("notes", "1.0.0", "", "")
                .resource("db/V1__note.sql", TABLES)
                .to(folder.resolve("notes.jar"));
        var host = hosting.start();
        host.install(jar);
        var insert = "insert into notes_note (id, title, done, at, share, drawing) values (?, ?, ?, ?, ?, ?)";
        database.data("notes").act(handle -> {
            handle.execute(insert, BIG, "邻里 \"board\"\n𠮷", 1, 0, 0.1, DRAWING);
            return handle.execute("insert into notes_note (id, done, at) values (?, 0, ?)", BIG + 1, BIG);
        });
        return host;
    }

    private void keepFile(Database database, String hash) {
        core(
                database,
                "insert into core_file (id, hash, name, type, bytes, image, owner, subject_type, subject_id, position,"
                        + " staged_by, staged_until) values (1, ?, 'drawing.png', 't', 1, 0, 'notes', 's', 1, 0,"
                        + " '', 0)",
                hash);
    }

    private Path content() {
        var hash = FilesFolder.hash(CONTENT);
        return folder.resolve("files")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static void core(Database database, String sql, Object... values) {
        database.data("core").act(handle -> handle.execute(sql, values));
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
