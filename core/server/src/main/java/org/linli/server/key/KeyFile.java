package org.linli.server.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file {@code linli.key} in the data folder, which its owner alone may read and write. */
final class KeyFile {

    private static final String NAME = "linli.key";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    KeyFile(Path dataFolder) {
        file = dataFolder.resolve(NAME);
    }

    /** The keys of the file. Made when the folder holds none. */
    KeyRing readOrMake() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                write(KeyRing.fresh());
            }
            checkOwnerOnly();
            return KeyRing.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new KeyProblem("the key file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Replaces the file at once and durably: after a crash it is the old one or the new one. */
    void write(KeyRing ring) {
        try {
            var half = Files.createTempFile(file.getParent(), NAME, ".half", ownerOnly());
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode("# Without this file the personal data cannot be read.\n"
                        + "# Keep a copy apart from the backups.\n" + ring.text()));
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkOwnerOnly() throws IOException {
        if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new KeyProblem(
                    "the key file " + file + " can be read by others than its owner; run: chmod 600 " + file);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
