package org.linli.server.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refused;

/**
 * The file {@code erasures} of the data folder: a line for each erasure, so that a backup from before it, brought back,
 * is erased again. It is no part of a backup, and stays where it is when one comes back.
 */
public final class ErasureJournal {

    private static final String NAME = "erasures";
    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private final Path file;

    public ErasureJournal(Path dataFolder) {
        file = dataFolder.resolve(NAME);
    }

    public Path file() {
        return file;
    }

    /** How many lines there are. */
    public int size() {
        return read().size();
    }

    /** Takes over the lines of another journal. Throws Refused when it is none. */
    public void takeOver(Path other) {
        add(lines(other));
    }

    /** By member and owners, each once; none when there is no file. */
    List<Erasure> read() {
        return Files.isRegularFile(file) ? lines(file) : List.of();
    }

    /** Adds those that are not there yet; they are on the disk when it returns. */
    synchronized void add(Collection<Erasure> erasures) {
        var missing = byLine(erasures);
        read().forEach(known -> missing.remove(known.line()));
        if (missing.isEmpty()) {
            return;
        }
        var text = missing.keySet().stream().collect(Collectors.joining("\n", "", "\n"));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Erasure> lines(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw Refused.because("", "erasure.journal.broken", file);
            }
            return List.copyOf(byLine(Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(Erasure::of)
                            .toList())
                    .values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Erasure> byLine(Collection<Erasure> erasures) {
        var byLine = new LinkedHashMap<String, Erasure>();
        erasures.forEach(each -> byLine.put(each.line(), each));
        return byLine;
    }
}
