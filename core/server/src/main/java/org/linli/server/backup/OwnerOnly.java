package org.linli.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that hold personal data, for their owner alone where the file system knows owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    static OutputStream create(Path file) throws IOException {
        return Files.newOutputStream(Files.createFile(file, attributes("rw-------")));
    }

    static Path folder(Path parent, String prefix) throws IOException {
        return Files.createTempDirectory(parent, prefix, attributes("rwx------"));
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
