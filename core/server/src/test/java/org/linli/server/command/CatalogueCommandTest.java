package org.linli.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.signature.Sha256;
import org.linli.server.signature.SigningKey;
import org.linli.server.signature.Trust;
import picocli.CommandLine;

/** A catalogue with versions 1.0.0, 1.1.0 and one for another API; the district has 1.0.0. */
class CatalogueCommandTest {

    private static final Locale BEFORE = Locale.getDefault();

    private final SigningKey key = SigningKey.fresh();
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    private Path stick;

    @BeforeEach
    void aCatalogueAndASite() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        stick = Files.createDirectories(folder.resolve("stick"));
        jar(Files.createDirectories(folder.resolve("plugins")).resolve("board.jar"), "1.0.0", "^0.1.0");
        jar(stick.resolve("board-1.0.0.jar"), "1.0.0", "^0.1.0");
        jar(stick.resolve("board-1.1.0.jar"), "1.1.0", "^0.1.0");
        jar(stick.resolve("board-2.0.0.jar"), "2.0.0", "^9.0.0");
        Files.writeString(
                folder.resolve("district.yml"),
                "name: {zh-CN: 安和, en: Anhe}\narea: \"990101\"\ntrust: {keys: {anhe: \"" + key.publicText() + "\"}}\n");
        key.write(folder.resolve("anhe.key"));
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void whatIsNewerAndRunsHereIsToldAndBroughtFromAStick() {
        make();
        assertThat(look(stick.toString(), "--bring", folder.resolve("new").toString()))
                .isZero();
        assertThat(said.toString())
                .contains("3 versions and 0 notices", "board 1.0.0: there is 1.1.0.", " 0 days ago.");
        assertThat(folder.resolve("new/board-1.1.0.jar")).hasSameBinaryContentAs(stick.resolve("board-1.1.0.jar"));
    }

    @Test
    void aNoticeThatConcernsWhatIsInPlaceEndsWithOne() throws IOException {
        notice("<1.1.0");
        make();
        assertThat(look(stick.toString())).isEqualTo(Troubles.REFUSED);
        assertThat(said.toString()).contains("NOTICE board 1.0.0: Anybody can read drafts.");
        notice("<1.0.0");
        make();
        assertThat(look(stick.toString())).isZero();
    }

    @Test
    void aNoticeCanNameOneJarByItsHash() throws IOException {
        for (var jar : List.of(folder.resolve("plugins/board.jar"), stick.resolve("board-2.0.0.jar"))) {
            var words = "zh-CN: 这个文件被人动过。\n    en: Somebody tampered with this file.\n";
            Files.writeString(
                    stick.resolve("notices.yml"),
                    "notices:\n  - plugin: board\n    jars: [" + Sha256.of(jar) + "]\n    " + words);
            make();
            assertThat(look(stick.toString())).isEqualTo(jar.startsWith(stick) ? 0 : Troubles.REFUSED);
        }
        assertThat(said.toString()).containsOnlyOnce("NOTICE board 1.0.0: Somebody tampered with this file.");
        Files.writeString(
                stick.resolve("notices.yml"), "notices:\n  - {plugin: board, jars: [abc], zh-CN: 注, en: Note}\n");
        make();
        assertThat(said.toString()).contains("each notice has plugin, versions or the SHA-256 of jars");
    }

    @Test
    void aCatalogueThatWasChangedOrIsAStrangersIsRefused() throws IOException {
        make();
        var index = stick.resolve("catalogue.json");
        Files.writeString(index, Files.readString(index).replace("1.1.0", "1.1.9"));
        assertThat(look(stick.toString())).isEqualTo(Troubles.REFUSED);
        assertThat(said.toString()).contains("Nobody whom district.yml trusts has signed this catalogue.");
    }

    @Test
    void aJarThatIsNotWhatTheIndexSaysIsNotTaken() throws IOException {
        make();
        jar(stick.resolve("board-1.1.0.jar"), "1.1.0", "^0.1.0", "x");
        var arrived = folder.resolve("new");
        assertThat(look(stick.toString(), "--bring", arrived.toString())).isNotZero();
        assertThat(arrived).isEmptyDirectory();
    }

    @Test
    void itIsTheSameOverHttpAndOneThatCannotBeReachedIsNoFailure() throws IOException {
        make();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = Files.readAllBytes(
                    stick.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            assertThat(look(address, "--bring", folder.resolve("new").toString()))
                    .isZero();
            assertThat(folder.resolve("new/board-1.1.0.jar")).exists();
        } finally {
            server.stop(0);
        }
        assertThat(look(address)).isZero();
        assertThat(said.toString()).contains("cannot be reached");
    }

    private void notice(String versions) throws IOException {
        Files.writeString(
                stick.resolve("notices.yml"),
                "notices:\n  - plugin: board\n    versions: \"" + versions
                        + "\"\n    zh-CN: 草稿可被任何人看到。\n    en: Anybody can read drafts.\n");
    }

    private void make() {
        run(new CatalogueCommand.Make(), "--key", folder.resolve("anhe.key").toString(), stick.toString());
    }

    private int look(String place, String... more) {
        var all = new String[more.length + 5];
        all[0] = "--config";
        all[1] = folder.resolve("district.yml").toString();
        all[2] = "--plugins";
        all[3] = folder.resolve("plugins").toString();
        all[4] = place;
        System.arraycopy(more, 0, all, 5, more.length);
        return run(new CatalogueCommand.Look(), all);
    }

    private int run(Object command, String... arguments) {
        var out = new PrintWriter(said, true);
        return new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler(new Troubles())
                .execute(arguments);
    }

    private void jar(Path file, String version, String api) throws IOException {
        jar(file, version, api, "");
    }

    private void jar(Path file, String version, String api, String more) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("linli-plugin.yml"));
            var text = "id: board\nversion: " + version + "\napi: " + api + "\nentry: example.Entry\n";
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("more" + more));
        }
        Trust.sign(file, key);
    }
}
