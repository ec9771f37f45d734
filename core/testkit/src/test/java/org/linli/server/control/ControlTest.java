package org.linli.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {

    private static final Map<String, UnaryOperator<JsonNode>> COMMANDS = Map.of(
            "echo", request -> request,
            "break",
                    request -> {
                        throw new IllegalStateException("no luck");
                    });

    @TempDir
    Path temporary;

    @Test
    void aCommandIsAnsweredByTheServer() throws IOException {
        var folder = DataFolder.at(temporary.resolve("data"));
        try (var server = ControlServer.open(folder, COMMANDS)) {
            assertThat(server).isNotNull();
            var answer = ControlClient.ask(folder, "echo", Map.of("id", "公告")).orElseThrow();
            assertThat(answer.path("id").asText()).isEqualTo("公告");
            assertThat(failed(folder, "break")).isEqualTo("no luck");
            assertThat(failed(folder, "unheard")).isEqualTo("unknown command unheard");
        }
    }

    @Test
    void withoutAServerNobodyAnswers() throws IOException {
        var folder = DataFolder.at(temporary.resolve("data"));
        assertThat(ControlClient.ask(folder, "echo", Map.of())).isEmpty();
        ControlServer.open(folder, COMMANDS).close();
        assertThat(ControlClient.ask(folder, "echo", Map.of())).isEmpty();
        assertThat(folder.controlSocket()).doesNotExist();
    }

    @Test
    void theSocketAndTheFolderAreForTheirOwnerAlone() throws IOException {
        var folder = DataFolder.at(temporary.resolve("deep/data"));
        try (var server = ControlServer.open(folder, COMMANDS)) {
            assertThat(server).isNotNull();
            assertThat(rights(folder.path())).isEqualTo("rwx------");
            assertThat(rights(folder.controlSocket())).isEqualTo("rw-------");
        }
    }

    @Test
    void whatAKilledServerLeftIsInNobodysWay() throws IOException {
        var folder = DataFolder.at(temporary.resolve("data"));
        Files.writeString(folder.controlSocket(), "");
        try (var server = ControlServer.open(folder, COMMANDS)) {
            assertThat(server).isNotNull();
            assertThat(ControlClient.ask(folder, "echo", Map.of())).isPresent();
        }
    }

    @Test
    void aTalkThatSaysTooMuchOrNothingDoesNotKeepTheNextOneOut() throws IOException {
        var folder = DataFolder.at(temporary.resolve("data"));
        try (var server = ControlServer.open(folder, COMMANDS)) {
            assertThat(server).isNotNull();
            say(folder, "x".repeat(65_536));
            say(folder, "");
            say(folder, "{\n");
            assertThat(ControlClient.ask(folder, "echo", Map.of())).isPresent();
        }
    }

    private static void say(DataFolder folder, String text) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.controlSocket()))) {
            channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
    }

    private static String failed(DataFolder folder, String command) throws IOException {
        var answer = ControlClient.ask(folder, command, Map.of()).orElse(JsonNodeFactory.instance.nullNode());
        return answer.path("failed").asText();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
