package org.linli.server.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.linli.api.refusal.Refused;

/** Looks whether a packed file unpacks to a bearable size, whatever it says of itself. */
final class ZipGuard {

    private static final int ENTRIES_MAX = 1_000;
    private static final long BYTES_MAX = 400L << 20;
    /** Held in memory while the file is read. */
    private static final long SHARED_TEXT_BYTES_MAX = 48L << 20;

    private static final String SHARED_TEXT = "xl/sharedStrings.xml";
    private static final int BUFFER_BYTES = 1 << 16;

    private ZipGuard() {}

    /** Throws {@link Refused} when it does not. */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long bytes = 0;
            boolean bearable = zip.size() <= ENTRIES_MAX;
            for (var entries = zip.entries(); bearable && entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                bytes += unpacked(zip, entry, BYTES_MAX - bytes);
                bearable = bytes < BYTES_MAX;
            }
            if (!bearable) {
                throw Refused.because("file", "roster.file.large");
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        long max = entry.getName().equals(SHARED_TEXT) ? Math.min(left, SHARED_TEXT_BYTES_MAX) : left;
        long bytes = 0;
        try (InputStream input = zip.getInputStream(entry)) {
            var buffer = new byte[BUFFER_BYTES];
            for (int read = input.read(buffer); read >= 0 && bytes < max; read = input.read(buffer)) {
                bytes += read;
            }
        }
        return bytes < max ? bytes : BYTES_MAX;
    }
}
