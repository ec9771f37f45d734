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
            var request = Wire.JSON.createObjectNode().put("command", command);
            values.forEach(request::put);
            Wire.write(channel, request);
            return Optional.of(Wire.read(channel));
        }
    }

    private static boolean connected(SocketChannel channel, DataFolder folder) {
        try {
            return channel.connect(UnixDomainSocketAddress.of(folder.controlSocket()));
        } catch (IOException nobodyListens) {
            return false;
        }
    }
}
