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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.linli.api.refusal.Refused;
import org.linli.server.catalogue.Index.Entry;
import org.linli.server.signature.Sha256;
import org.linli.server.signature.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a catalogue lies: a folder, or an address that begins with {@code http}. What is read is bounded in size, and
 * from an address in time; no address leads on to another. Throws IOException when it cannot be reached.
 */
public record Source(String place, Times times) {

    static final int INDEX_BYTES_MAX = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Source.class);
    private static final int SIGNATURE_BYTES_MAX = 10_000;
    private static final long JAR_BYTES_MAX = 200L * 1024 * 1024;

    /**
     * How long an address may take: to connect, to begin its answer, and to give an index or a jar in whole from there.
     */
    record Times(Duration connect, Duration answer, Duration index, Duration jar) {

        static final Times STANDARD = new Times(
                Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(10));
    }

    public Source(String place) {
        this(place, Times.STANDARD);
    }

    /** An index as it lies there, with its signature; nobody has checked them yet. */
    record Read(String text, String signature) {

        Index index(Trust trust) {
            return Index.read(text.getBytes(StandardCharsets.UTF_8), signature, trust);
        }
    }

    public Index index(Trust trust) throws IOException {
        return read().index(trust);
    }

    Read read() throws IOException {
        return new Read(text(Index.FILE, INDEX_BYTES_MAX), text(Index.SIGNATURE, SIGNATURE_BYTES_MAX));
    }

    /** Brings a jar into a folder; it is there whole and as the index says, or not at all. */
    public Path bring(Entry entry, Path folder) throws IOException {
        var half = folder.resolve(entry.file() + ".half");
        try {
            try (var in = open(entry.file(), times.jar());
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

    private String text(String name, int bytesMax) throws IOException {
        try (var in = open(name, times.index())) {
            var bytes = in.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw Refused.because("", "command.catalogue.large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name, Duration timeMax) throws IOException {
        if (!place.startsWith("http://") && !place.startsWith("https://")) {
            return Files.newInputStream(Path.of(place).resolve(name));
        }
        var address = URI.create(place.replaceAll("/+$", "") + "/" + name);
        var client = HttpClient.newBuilder()
                .connectTimeout(times.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            var request =
                    HttpRequest.newBuilder(address).timeout(times.answer()).build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException(address + " answers " + answer.statusCode());
            }
            closeAfter(answer.body(), timeMax);
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The client's own limit ends with the head of the answer; whoever reads a closed body gets an IOException. */
    private static void closeAfter(InputStream body, Duration timeMax) {
        CompletableFuture.delayedExecutor(timeMax.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        body.close();
                    } catch (IOException e) {
                        LOG.debug("A catalogue's answer could not be ended", e);
                    }
                });
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
