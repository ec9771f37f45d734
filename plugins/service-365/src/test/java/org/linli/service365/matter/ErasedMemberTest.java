package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
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
import javax.imageio.ImageIO;
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
import org.linli.testkit.site.Visitor;
import picocli.CommandLine;

/** A whole site with the plugin: somebody who reported a need is erased, and stays erased when a backup comes back. */
@Timeout(180)
class ErasedMemberTest {

    private static final String NAME = "Quentin Zephyr";
    private static final String PHONE = "13800138765";
    private static final String NEED = "Xylophones ring all night, call 13800138765";

    @TempDir
    private Path folder;

    private Linli site;
    private Path data;

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whoIsErasedIsOnNoPageInNoFileAndInNoBackupThatComesBackAndAllChainsHold() throws Exception {
        start(folder.resolve("data"));
        long member = reportedAndAnswered();
        assertThat(traces(member))
                .allSatisfy((place, shown) -> assertThat(shown).as(place).isTrue());
        var backup = folder.resolve("backup.zip");
        run(new BackupCommand(), "--data", data.toString(), "--with-key", backup.toString());

        var chain = chains("before").stream()
                .filter(line -> line.contains("\"run\":\"" + matter + "\""))
                .toList();
        assertThat(chain).hasSize(3);

        erase(member);

        assertThat(chains("after")).containsAll(chain);
        assertThat(traces(member))
                .allSatisfy((place, shown) -> assertThat(shown).as(place).isFalse());
        site.close();
        start(data);
        nothingIsLeft();

        var journal = data.resolve("erasures");
        data = folder.resolve("other");
        run(new RestoreCommand(), "--data", data.toString(), "--erasures", journal.toString(), backup.toString());
        assertThat(filesWith("Zephyr")).isNotEmpty();
        start(data);

        assertThat(traces(member))
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
        assertThat(filesWith("Zephyr", "Xylophones", PHONE)).isEmpty();
        assertThat(pictures()).isEmpty();
        assertThat(run(new VerifyCommand(), "--data", data.toString())).isZero();
    }

    private long matter;
    private long photo;

    /** Somebody without an account reports a need with a photo and is sent elsewhere. Gives the member's id. */
    private long reportedAndAnswered() throws IOException {
        var resident = new Visitor(site.address());
        resident.get("/service-365/report");
        long community = one("select community_id from core_member m join core_account a on a.member_id = m.id"
                + " where a.login_name = 'secretary1'");
        var sent = resident.upload(
                "/service-365/report",
                "photos",
                picture(),
                "category",
                "FACILITY",
                "area",
                Long.toString(community),
                "need",
                NEED,
                "name",
                NAME,
                "phone",
                PHONE,
                "consent",
                "true",
                "_once",
                "once-1");
        assertThat(sentTo(sent)).startsWith("/service-365/receipt");
        long member = one("select id from core_member where name = '" + NAME + "'");
        matter = one("select id from service365_matter where reporter_id = " + member);
        photo = one("select id from core_file where subject_id = " + matter);
        var answered = staff("secretary1")
                .fillAt(
                        "/service-365/matters/" + matter,
                        "/service-365/matters/" + matter + "/moves/refer",
                        "seen",
                        "1",
                        "elsewhere",
                        "COURT",
                        "answer",
                        "Quentin Zephyr was called back");
        assertThat(answered.statusCode()).isEqualTo(303);
        return member;
    }

    private void erase(long member) {
        var secretary = staff("secretary1");
        secretary.fill("/members/" + member + "/erasure", "channel", "COUNTER", "said", "", "understood", "true");
        long request = one("select id from core_erasure_request where member_id = " + member);
        var page = "/erasures/" + request;
        secretary.fillAt(page, page + "/check", "seen", "1", "found", "Came with an identity card");
        var alone = secretary.fillAt(page, page + "/decision", "seen", "2", "decision", "ERASE", "reason", "");
        assertThat(alone.statusCode()).isEqualTo(403);
        var decided = staff("administrator").fillAt(page, page + "/decision", "seen", "2", "decision", "ERASE");
        assertThat(decided.statusCode()).isEqualTo(303);
    }

    /** Where somebody with all rights would see the member, and whether they do. */
    private Map<String, Boolean> traces(long member) {
        var all = staff("administrator");
        return Map.of(
                "the member's page", all.get("/members/" + member).statusCode() == 200,
                "the search for members", shows(all, "/members?q=zephyr", "Quentin"),
                "the export of members", shows(all, "/members.csv", "Zephyr"),
                "the search for matters", shows(all, "/service-365/matters?q=xylophones", "Xylophones"),
                "the export of matters", shows(all, "/service-365/matters.csv", "Xylophones"),
                "the matter", shows(all, "/service-365/matters/" + matter, "Xylophones"),
                "the answer", shows(all, "/service-365/matters/" + matter, "Zephyr"),
                "the photo", all.bytes("/files/" + photo).statusCode() == 200,
                "its thumbnail", all.bytes("/files/" + photo + "/thumbnail").statusCode() == 200);
    }

    private static boolean shows(Visitor visitor, String path, String text) {
        return visitor.get(path).body().contains(text);
    }

    private Visitor staff(String login) {
        var visitor = new Visitor(site.address());
        visitor.get("/demonstration");
        long account = one("select id from core_account where login_name = '" + login + "'");
        assertThat(visitor.post("/demonstration/" + account).statusCode()).isEqualTo(303);
        return visitor;
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

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
