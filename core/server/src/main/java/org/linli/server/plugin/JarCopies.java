package org.linli.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of private copies of jars. */
final class JarCopies {

    private static final int FILES_MAX = 10_000;

    private JarCopies() {}

    /** Empties the folder of what a killed server left, and keeps the JVM from holding jars open. */
    static void prepare(Path work) {
        URLConnection.setDefaultUseCaches("jar", false);
        try {
            Files.createDirectories(work);
            try (var left = Files.list(work)) {
                left.filter(file -> file.toString().endsWith(".jar"))
                        .limit(FILES_MAX)
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
