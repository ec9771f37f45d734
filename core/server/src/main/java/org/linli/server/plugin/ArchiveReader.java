package org.linli.server.plugin;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.linli.server.signature.Sha256;

/** An archive while it is read. What was read to its end and is not what the manifest says is refused. */
final class ArchiveReader implements AutoCloseable {

    /** No file that was taken in is larger. */
    private static final int CONTENT_BYTES_MAX = 64 << 20;

    private static final int MANIFEST_BYTES_MAX = 32 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // digits that no double holds
            .build();

    private final ZipFile zip;
    private final Manifest manifest;

    /** Throws IOException when it is no archive. */
    ArchiveReader(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            manifest = JSON.readValue(bytes(DigestedZip.MANIFEST, MANIFEST_BYTES_MAX), Manifest.class);
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all of it. Throws IOException when anything is not what the manifest says. */
    void check() throws IOException {
        for (var entry : manifest.entries()) {
            var digest = new Sha256();
            try (var in = open(entry.name())) {
                in.transferTo(digest);
            }
            sound(entry, digest);
        }
    }

    /** Hands on each row of a table. */
    void rows(Manifest.Entry table, Consumer<JsonNode> row) {
        var digest = new Sha256();
        try (var in = new DigestInputStream(open(table.name()), digest.getMessageDigest());
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                row.accept(JSON.readTree(line));
            }
            sound(table, digest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A content of files. */
    byte[] content(Manifest.Entry entry) throws IOException {
        var content = bytes(entry.name(), CONTENT_BYTES_MAX);
        var digest = new Sha256();
        digest.write(content);
        sound(entry, digest);
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void sound(Manifest.Entry entry, Sha256 read) throws IOException {
        if (!read.hex().equals(entry.sha256())) {
            throw new IOException(entry.name() + " is not what the manifest says");
        }
    }

    private byte[] bytes(String name, int max) throws IOException {
        try (var in = open(name)) {
            var bytes = in.readNBytes(max);
            if (in.read() >= 0) {
                throw new IOException(name + " is too large");
            }
            return bytes;
        }
    }

    private InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return zip.getInputStream(entry);
    }
}
