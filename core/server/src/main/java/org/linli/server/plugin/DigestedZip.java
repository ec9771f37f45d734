package org.linli.server.plugin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.server.signature.Sha256;

/** A ZIP of rows, one line of JSON each, and of contents, that knows the SHA-256 of all that was put into it. */
final class DigestedZip implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String CONTENTS = "files/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    DigestedZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Puts in what is handed to the consumer; takes what gives their number. */
    Manifest.Entry rows(String name, ToLongFunction<Consumer<Map<String, Object>>> rows) throws IOException {
        return put(name, out -> rows.applyAsLong(row -> write(out, row)));
    }

    void bytes(String name, byte[] content) throws IOException {
        put(name, out -> {
            out.write(content);
            return 0;
        });
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends it. */
    void manifest(Object manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private interface Content {
        long writeTo(OutputStream out) throws IOException;
    }

    private Manifest.Entry put(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new Sha256(zip);
        long rows = content.writeTo(digest);
        zip.closeEntry();
        var entry = new Manifest.Entry(name, rows, digest.hex());
        entries.add(entry);
        return entry;
    }

    private static void write(OutputStream to, Map<String, Object> row) {
        try {
            to.write((JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
