package org.linli.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A copy of what lies in a data folder beside the database. */
public final class FolderCopy {

    private static final List<String> PARTS = List.of(BackupFile.KEY, BackupFile.FILES, BackupFile.PLUGINS);

    private FolderCopy() {}

    /** Does work with it; it is gone afterwards. */
    public static void lent(Path dataFolder, Consumer<Path> work) throws IOException {
        var copy = OwnerOnly.folder(Path.of(System.getProperty("java.io.tmpdir")), "linli-copy-");
        try {
            for (var part : PARTS) {
                if (Files.exists(dataFolder.resolve(part))) {
                    copy(dataFolder.resolve(part), copy.resolve(part));
                }
            }
            work.accept(copy);
        } finally {
            Folders.remove(copy);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var one : (Iterable<Path>) all::iterator) {
                try {
                    Files.copy(one, to.resolve(from.relativize(one).toString()));
                } catch (NoSuchFileException removedMeanwhile) {
                    // it was erased on purpose
                }
            }
        }
    }
}
