package org.linli.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;

/** Asks for a page over HTTP on the caller's own thread, on a connection that stays open. */
record Fetch(String address, String sessionToken) implements Callable<byte[]> {

    @Override
    public byte[] call() throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (!sessionToken.isEmpty()) {
            connection.setRequestProperty("Cookie", "linli_session=" + sessionToken);
        }
        connection.setRequestProperty("Accept", "text/html");
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(address + " answers " + connection.getResponseCode());
        }
        try (var body = connection.getInputStream()) {
            return body.readAllBytes();
        }
    }
}
