package org.linli.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.linli.api.refusal.Refused;
import org.linli.server.data.DatabaseCopy;
import org.linli.server.data.FolderLock;

/**
 * Brings a backup into a data folder. It is unpacked and checked beside what is there; what was there is moved aside
 * and never deleted.
 */
public final class Restore {

    private static final List<String> PARTS = List.of(
            BackupFile.DATABASE,
            BackupFile.DATABASE + "-wal",
            BackupFile.DATABASE + "-shm",
            BackupFile.FILES,
            BackupFile.PLUGINS,
            BackupFile.ARCHIVES,
            BackupFile.ARCHIVE_KEY,
            BackupFile.KEY);

    private final Path folder;

    private Restore(Path folder) {
        this.folder = folder;
    }

    /**
     * Restores. Throws {@link Refused} when the file is no whole backup, or the folder holds data and it was not said
     * that it may be replaced; nothing is changed then.
     *
     * @return the folder to which what was there before was moved; the data folder itself when there was nothing
     */
    public static Path into(Path dataFolder, Path file, boolean replace) {
        FolderLock lock = FolderLock.take(dataFolder);
        try {
            if (Files.exists(dataFolder.resolve(BackupFile.DATABASE)) && !replace) {
                throw Refused.because("", "command.restore.data", dataFolder);
            }
            return new Restore(dataFolder).restore(file);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } finally {
            lock.close();
        }
    }

    /** Unpacks a backup into an empty folder and checks it. */
    static void unpack(Path file, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!BackupFile.NAMES.matcher(entry.getName()).matches()) {
                    throw notWhole(file);
                }
                Path target = to.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry);
                        OutputStream out = OwnerOnly.create(target)) {
                    in.transferTo(out);
                }
            }
        } catch (ZipException thrown) {
            throw notWhole(file);
        }
        if (!Files.exists(to.resolve(BackupFile.MARK)) || !DatabaseCopy.sound(to.resolve(BackupFile.DATABASE))) {
            throw notWhole(file);
        }
    }

    private Path restore(Path file) throws IOException {
        Path fresh = OwnerOnly.folder(folder, "restoring-");
        try {
            unpack(file, fresh);
            return exchange(fresh);
        } finally {
            Folders.remove(fresh);
        }
    }

    private Path exchange(Path fresh) throws IOException {
        List<String> old = new ArrayList<>();
        for (String part : PARTS) {
            boolean goes = !part.endsWith(".key") || Files.exists(fresh.resolve(part));
            if (goes && Files.exists(folder.resolve(part))) {
                old.add(part);
            }
        }
        Path aside = old.isEmpty() ? folder : OwnerOnly.folder(folder, "before-restore-");
        for (String part : old) {
            Files.move(folder.resolve(part), aside.resolve(part));
        }
        for (String part : PARTS) {
            if (Files.exists(fresh.resolve(part))) {
                Files.move(fresh.resolve(part), folder.resolve(part));
            }
        }
        return aside;
    }

    private static Refused notWhole(Path file) {
        return Refused.because("", "command.restore.broken", file);
    }
}
