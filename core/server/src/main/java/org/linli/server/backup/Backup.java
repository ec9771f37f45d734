package org.linli.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linli.api.refusal.Refused;
import org.linli.server.data.DatabaseCopy;

/**
 * Backs up a data folder with a SQLite database, while it is in use. The database is copied first, as it is at one
 * moment; then the files, which never change, so that every file the copy speaks of is there.
 */
public final class Backup {

    private final Path folder;
    private final Path file;
    private final boolean withKey;

    private Backup(Path folder, Path file, boolean withKey) {
        this.folder = folder;
        this.file = file;
        this.withKey = withKey;
    }

    /**
     * Writes the backup; it appears whole or not at all. Throws {@link Refused} when there is nothing to back up, or
     * the file exists.
     */
    public static void write(Path dataFolder, Path file, boolean withKey, Instant now) {
        new Backup(dataFolder, file.toAbsolutePath(), withKey).write(now);
    }

    private void write(Instant now) {
        if (!Files.isRegularFile(folder.resolve(BackupFile.DATABASE))) {
            throw Refused.because("", "command.backup.nothing", folder);
        }
        if (Files.exists(file)) {
            throw Refused.because("", "command.backup.exists", file);
        }
        Path copy = beside(".database");
        Path half = beside(".half");
        try {
            DatabaseCopy.write(folder.resolve(BackupFile.DATABASE), copy);
            try (OutputStream out = OwnerOnly.create(half);
                    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
                zip.setLevel(Deflater.BEST_SPEED);
                fill(zip, copy, now);
            }
            force(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } finally {
            remove(copy);
            remove(half);
        }
    }

    private void fill(ZipOutputStream zip, Path copy, Instant now) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupFile.MARK));
        zip.write((BackupFile.FORMAT + "\n" + now + "\n").getBytes(StandardCharsets.UTF_8));
        put(zip, BackupFile.DATABASE, copy);
        for (String key : List.of(BackupFile.KEY, BackupFile.ARCHIVE_KEY)) {
            if (withKey && Files.exists(folder.resolve(key))) {
                put(zip, key, folder.resolve(key));
            }
        }
        putFolder(zip, folder.resolve(BackupFile.FILES));
        putFolder(zip, folder.resolve(BackupFile.PLUGINS));
        putFolder(zip, folder.resolve(BackupFile.ARCHIVES));
    }

    private void putFolder(ZipOutputStream zip, Path files) throws IOException {
        if (Files.isDirectory(files)) {
            try (Stream<Path> all = Files.walk(files)) {
                for (Path one : (Iterable<Path>) all::iterator) {
                    putFile(zip, folder.relativize(one).toString().replace('\\', '/'), one);
                }
            }
        }
    }

    private static void putFile(ZipOutputStream zip, String name, Path path) throws IOException {
        if (BackupFile.NAMES.matcher(name).matches()) { // and not one that is only half written
            try {
                put(zip, name, path);
            } catch (NoSuchFileException removedMeanwhile) {
                // nothing in the copied database speaks of it, or it was erased on purpose
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
