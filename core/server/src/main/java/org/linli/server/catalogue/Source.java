package org.linli.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.linli.api.refusal.Refused;
import org.linli.server.catalogue.Index.Entry;
import org.linli.server.signature.Sha256;
import org.linli.server.signature.Trust;

/**
 * Where a catalogue lies: a folder, or an address that begins with {@code http}. What is read is bounded in size, and
 * from an address in time. Throws IOException when it cannot be reached.
 */
public record Source(String place) {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final long INDEX_BYTES_MAX = 4_000_000;
    private static final long JAR_BYTES_MAX = 200L * 1024 * 1024;

    public Index index(Trust trust) throws IOException {
        var text = bytes(Index.FILE);
        return Index.read(text, new String(bytes(Index.SIGNATURE), StandardCharsets.US_ASCII), trust);
    }

    /** Brings a jar into a folder; it is there whole and as the index says, or not at all. */
    public Path bring(Entry entry, Path folder) throws IOException {
        var half = folder.resolve(entry.file() + ".half");
        try {
            try (var in = open(entry.file());
                    var out = Files.newOutputStream(half)) {
                copy(in, out, Math.min(entry.bytes(), JAR_BYTES_MAX));
            }
            if (!Sha256.of(half).equals(entry.sha256())) {
                throw Refused.because("", "command.catalogue.hash", entry.file());
            }
            return Files.move(half, folder.resolve(entry.file()), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (var in = open(name)) {
            return in.readNBytes((int) INDEX_BYTES_MAX);
        }
    }

    private InputStream open(String name) throws IOException {
        if (!place.startsWith("http://") && !place.startsWith("https://")) {
            return Files.newInputStream(Path.of(place).resolve(name));
        }
        var address = URI.create(place.replaceAll("/+$", "") + "/" + name);
        var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_MAX)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER_MAX).build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What is longer than it should be is cut off, and so is not what its hash says. */
    private static void copy(InputStream in, OutputStream out, long bytesMax) throws IOException {
        var buffer = new byte[64 * 1024];
        long left = bytesMax;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
