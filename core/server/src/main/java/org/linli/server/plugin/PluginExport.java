package org.linli.server.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;

/**
 * The tables of one plugin as a ZIP, whether it runs, is stopped or was taken out: of each a file of JSON Lines, one
 * row a line, and at the end {@code manifest.json} with the number of rows and the SHA-256 of each file.
 */
public final class PluginExport {

    private PluginExport() {}

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
            try (var zip = new DigestedZip(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
                var written = new ArrayList<Written>();
                for (var table : tables) {
                    var entry = zip.rows(table + ".jsonl", rows -> PluginDao.eachRow(handle, table, rows));
                    written.add(new Written(table, entry.rows(), entry.sha256()));
                }
                zip.manifest(Map.of("plugin", id, "at", now.toString(), "tables", written));
                return written.stream().mapToLong(Written::rows).sum();
            }
        });
    }
}
