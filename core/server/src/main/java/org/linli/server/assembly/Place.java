package org.linli.server.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of an assembled site lie.
 *
 * @param home the folder with {@code bin} and {@code lib}
 * @param file the district's file; the lock and what was applied lie beside it
 * @param plugins the folder with the plugins' jars
 */
public record Place(Path home, Path file, Path plugins) {

    private static final int FILES_MAX = 2_000;

    Path lock() {
        return file.toAbsolutePath().resolveSibling("district.lock.yml");
    }

    Path applied() {
        return file.toAbsolutePath().resolveSibling("applied");
    }

    /** The jars of the core and its libraries, by name. */
    List<Path> libraries() {
        return files(home.resolve("lib"), ".jar");
    }

    /** Files of a folder with this end, by name; none where there is no folder. */
    static List<Path> files(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .limit(FILES_MAX)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
