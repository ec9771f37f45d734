package org.linli.server.plugin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;

/**
 * The tables of one plugin as a ZIP, whether it runs, is stopped or was taken out: of each a file of JSON Lines, one
 * row a line, and at the end {@code manifest.json} with the number of rows and the SHA-256 of each file.
 */
public final class PluginExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final ZipOutputStream zip;

    private PluginExport(String id, ZipOutputStream zip) {
        this.id = id;
        this.zip = zip;
    }

    /** Of one table. */
    private record Written(String table, long rows, String sha256) {}

    /**
     * Writes the file, from one state of the database; gives the number of rows. Throws Refused when the plugin has no
     * tables, and FileAlreadyExistsException when there is such a file.
     */
    public static long write(Data core, String id, Path file, Instant now) throws IOException {
        return core.<Long, IOException>read(handle -> {
            var tables = PluginDao.tables(handle, Descriptor.tablePrefix(id));
            if (tables.isEmpty()) {
                throw Refused.because("", "command.export.plugin.nothing", id);
            }
            try (var zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
                return new PluginExport(id, zip).write(handle, tables, now);
            }
        });
    }

    private long write(Handle handle, List<String> tables, Instant now) throws IOException {
        var written = new ArrayList<Written>();
        for (var table : tables) {
            written.add(table(handle, table));
        }
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(JSON.writeValueAsBytes(Map.of("plugin", id, "at", now.toString(), "tables", written)));
        zip.closeEntry();
        return written.stream().mapToLong(Written::rows).sum();
    }

    private Written table(Handle handle, String table) throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".jsonl"));
        var digest = new DigestOutputStream(zip, sha256());
        long rows = PluginDao.eachRow(handle, table, row -> line(digest, row));
        zip.closeEntry();
        return new Written(
                table, rows, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static void line(OutputStream to, Map<String, Object> row) {
        try {
            to.write((JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
