package org.linli.server.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A deployment's data folder, and where things lie in it. Whoever runs the server alone may look into it. */
public record DataFolder(Path path) {

    private static final String OWNER_ONLY = "rwx------";

    /** Makes the folder when there is none, for its owner alone. */
    public static DataFolder at(Path path) {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        try {
            if (!Files.isDirectory(folder.path)) {
                Files.createDirectories(folder.path.getParent());
                make(folder.path);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the running server listens to the command line. */
    public Path controlSocket() {
        return path.resolve("control.sock");
    }

    /** Private copies of the jars of running plugins. */
    public Path pluginCopies() {
        return path.resolve("plugin-copies");
    }

    private static void make(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.createDirectory(path);
        }
    }
}
