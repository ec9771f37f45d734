package org.linli.server.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;

/** The command line's end of the control socket. */
public final class ControlClient {

    private ControlClient() {}

    /** Asks the running server; empty when none listens. Throws when it breaks off. */
    public static Optional<JsonNode> ask(DataFolder folder, String command, Map<String, String> values)
            throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!connected(channel, folder)) {
                return Optional.empty();
            }
            Wire.write(channel, request(command, values));
            return Optional.of(Wire.read(channel));
        }
    }

    /** What is asked, as it is sent. */
    public static JsonNode request(String command, Map<String, String> values) {
        var request = Wire.JSON.createObjectNode().put("command", command);
        values.forEach(request::put);
        return request;
    }

    private static boolean connected(SocketChannel channel, DataFolder folder) {
        try {
            return channel.connect(UnixDomainSocketAddress.of(folder.controlSocket()));
        } catch (IOException nobodyListens) {
            return false;
        }
    }
}
