package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.code.AreaCode;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.command.BackupCommand;
import org.linli.server.command.ExportCommand;
import org.linli.server.command.RestoreCommand;
import org.linli.server.command.VerifyCommand;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.file.FileStore;
import org.linli.server.file.FilesFolder;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.words.Bundles;
import picocli.CommandLine;

/** A whole site with the plugin: somebody who reported a need is erased, and stays erased when a backup comes back. */
@Timeout(180)
class ErasedMemberTest {

    @TempDir
    private Path folder;

    private Linli site;
    private Path data;
    private final ErasureStory story = new ErasureStory(() -> site.address(), this::one);

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whoIsErasedIsOnNoPageInNoFileAndInNoBackupThatComesBackAndAllChainsHold() throws Exception {
        start(folder.resolve("data"));
        long member = story.reportedAndAnswered();
        assertThat(story.traces(member))
                .allSatisfy((place, shown) -> assertThat(shown).as(place).isTrue());
        var backup = folder.resolve("backup.zip");
        run(new BackupCommand(), "--data", data.toString(), "--with-key", backup.toString());

        var chain = chains("before").stream()
                .filter(line -> line.contains("\"run\":\"" + story.matter() + "\""))
                .toList();
        assertThat(chain).hasSize(3);

        story.erase(member);

        assertThat(chains("after")).containsAll(chain);
        assertThat(story.traces(member))
                .allSatisfy((place, shown) -> assertThat(shown).as(place).isFalse());
        site.close();
        start(data);
        nothingIsLeft();

        var journal = data.resolve("erasures");
        data = folder.resolve("other");
        run(new RestoreCommand(), "--data", data.toString(), "--erasures", journal.toString(), backup.toString());
        assertThat(filesWith("Zephyr")).isNotEmpty();
        start(data);

        assertThat(story.traces(member))
                .allSatisfy((place, shown) -> assertThat(shown).as(place).isFalse());
        nothingIsLeft();
    }

    /** The public rows of all cases as anybody may check them, checked; one that was changed does not hold. */
    private List<String> chains(String name) throws IOException {
        var file = folder.resolve(name);
        assertThat(run(new ExportCommand(), "chains", "--data", data.toString(), file.toString()))
                .isZero();
        assertThat(run(new VerifyCommand(), "--chains", file.toString())).isZero();
        var lines = Files.readAllLines(file);
        var forged = folder.resolve(name + "-forged");
        Files.writeString(forged, String.join("\n", lines).replaceFirst("\"move\":\"refer\"", "\"move\":\"other\""));
        assertThat(run(new VerifyCommand(), "--chains", forged.toString())).isEqualTo(1);
        assertThat(String.join("", lines)).doesNotContain("Zephyr", "Xylophones");
        return lines;
    }

    /** Not even in the pages of the database file; and all that is chained and summed still holds. */
    private void nothingIsLeft() throws IOException {
        site.close();
        removeExpiredFiles();
        assertThat(filesWith("Zephyr", "Xylophones", ErasureStory.PHONE)).isEmpty();
        assertThat(pictures()).isEmpty();
        assertThat(run(new VerifyCommand(), "--data", data.toString())).isZero();
    }

    private void start(Path at) {
        data = at;
        var district = new District(
                Map.of(Bundles.CHINESE, "Anhe", Locale.ENGLISH, "Anhe"),
                AreaCode.of("990101"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                true);
        var classes = List.of(Path.of("target/classes").toAbsolutePath());
        site = Linli.start(new SiteSettings(
                district,
                data,
                DatabaseSettings.sqlite(data),
                new PluginPlaces(folder.resolve("plugins"), classes, folder.resolve("work")),
                Clock.systemUTC()));
    }

    /** As the hourly job does, three hours later. */
    private void removeExpiredFiles() {
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
        try (var database = Database.open(DatabaseSettings.sqlite(data), later)) {
            new FileStore(database.data("core"), new FilesFolder(data, later), later).removeExpired();
        }
    }

    /** The files of the data folder in which one of the texts stands, in any case. */
    private List<String> filesWith(String... texts) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            Stream.of(texts).anyMatch(text -> content(file).contains(text.toLowerCase(Locale.ROOT))))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private long one(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("linli.db"));
                var row = connection.createStatement().executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static int run(Object command, String... arguments) {
        var said = new PrintWriter(new StringWriter());
        return new CommandLine(command).setOut(said).setErr(said).execute(arguments);
    }
}
