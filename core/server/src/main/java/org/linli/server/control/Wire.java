package org.linli.server.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How the two ends of the control socket speak: one line of JSON each way, at most 64 KiB. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LINE_BYTES_MAX = 64 * 1024;

    private Wire() {}

    static void write(SocketChannel channel, JsonNode message) throws IOException {
        var buffer = ByteBuffer.wrap((message.toString() + "\n").getBytes(StandardCharsets.UTF_8));
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    static JsonNode read(SocketChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(LINE_BYTES_MAX);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            int end = buffer.position();
            if (end > 0 && buffer.get(end - 1) == '\n') {
                return JSON.readTree(Arrays.copyOf(buffer.array(), end));
            }
        }
        throw new IOException("no whole line within " + LINE_BYTES_MAX + " bytes");
    }
}
