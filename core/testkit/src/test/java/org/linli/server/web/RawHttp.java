package org.linli.server.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes to a port and what comes back: for requests that no proper client would send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /** Sends the lines, with the connection closed after the answer. */
    static String send(int port, String... lines) throws IOException {
        return sendAsIs(port, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
    }

    static String sendAsIs(int port, String text) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
