package org.linli.server.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.linli.api.refusal.Refused;

/**
 * Where an import keeps its files while it lasts, for their owner alone: the roster as it was sent, what the check
 * found, and the refused rows.
 */
final class RosterFolder {

    private static final long FILE_BYTES_MAX = 100L << 20;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final TypeReference<Findings> FINDINGS = new TypeReference<>() {};

    private final Path folder;

    /** The folder of one import in the data folder's {@code rosters}. */
    RosterFolder(Path dataFolder, long id) {
        folder = dataFolder.resolve("rosters").resolve(String.valueOf(id));
    }

    /** Keeps the roster itself. Throws {@link Refused} when it is too large. */
    void keep(InputStream content) throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder, attributes("rwx------"));
        try (var output = create(roster())) {
            var buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > FILE_BYTES_MAX) {
                    throw Refused.because("file", "roster.file.large");
                }
                output.write(buffer, 0, read);
            }
        }
    }

    Path roster() {
        return folder.resolve("roster");
    }

    Path refused() {
        return folder.resolve("refused.xlsx");
    }

    /** The rows of a piece that were refused when they were taken. */
    Path late(long from) {
        return folder.resolve("late-" + String.format(Locale.ROOT, "%07d", from) + ".json");
    }

    /** Those of all pieces, the first first. */
    List<Path> late() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "late-*.json")) {
            return StreamSupport.stream(files.spliterator(), false).sorted().toList();
        }
    }

    OutputStream create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.newOutputStream(Files.createFile(file, attributes("rw-------")));
    }

    void found(Findings findings, BitSet refusedRows) throws IOException {
        write(folder.resolve("findings.json"), StoredText.write(findings));
        write(folder.resolve("refused.rows"), refusedRows.toByteArray());
    }

    /** Empty when they are gone. */
    Optional<Findings> findings() {
        try {
            var file = folder.resolve("findings.json");
            return Files.exists(file)
                    ? Optional.of(StoredText.read(Files.readString(file), FINDINGS))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, counted from 0, that the check refused. */
    BitSet refusedRows() throws IOException {
        return BitSet.valueOf(Files.readAllBytes(folder.resolve("refused.rows")));
    }

    boolean hasRoster() {
        return Files.exists(roster());
    }

    boolean hasRefused() {
        return Files.exists(refused());
    }

    /** The roster has served its time; what was refused stays a while. */
    void removeRoster() {
        try {
            Files.deleteIfExists(roster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, byte[] content) throws IOException {
        try (var output = create(file)) {
            output.write(content);
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
