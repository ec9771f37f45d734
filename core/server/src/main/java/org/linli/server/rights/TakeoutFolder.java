package org.linli.server.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder {@code takeouts} of the data folder, in which copies wait to be fetched; no part of a backup. */
public final class TakeoutFolder {

    private final Path folder;

    public TakeoutFolder(Path dataFolder) {
        folder = dataFolder.resolve("takeouts");
    }

    /** Writes a copy; it appears whole or not at all. */
    void write(long id, Filling filling) throws IOException {
        Files.createDirectories(folder);
        var half = folder.resolve(id + ".half");
        try {
            filling.into(half);
            Files.move(half, file(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    byte[] read(long id) throws IOException {
        return Files.readAllBytes(file(id));
    }

    void remove(long id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(long id) {
        return folder.resolve(id + ".zip");
    }

    /** Fills a new file. */
    @FunctionalInterface
    interface Filling {
        void into(Path file) throws IOException;
    }
}
