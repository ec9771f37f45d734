package org.linli.testkit.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that this process has open, as far as the system tells: on Linux. */
final class OpenFiles {

    private static final Path HANDLES = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Those in a folder, also when they were deleted meanwhile. */
    static List<String> below(Path folder) {
        var open = new ArrayList<String>();
        if (Files.isDirectory(HANDLES)) {
            try (var handles = Files.list(HANDLES)) {
                handles.toList().forEach(handle -> name(handle).ifPresent(open::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return open.stream().filter(name -> name.startsWith(folder.toString())).toList();
    }

    private static Optional<String> name(Path handle) {
        try {
            return Optional.of(Files.readSymbolicLink(handle).toString());
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }
}
