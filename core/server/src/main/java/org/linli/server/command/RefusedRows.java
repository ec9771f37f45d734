package org.linli.server.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.api.calendar.Calendar;
import org.linli.api.words.Words;
import org.linli.server.area.BadRow;

/** Tells which rows of an import were refused: the first ones on the terminal, all of them in a file by the data. */
final class RefusedRows implements Consumer<BadRow>, AutoCloseable {

    private static final int SHOWN_MAX = 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Calendar.ZONE);

    private final Path file;
    private final PrintWriter terminal;
    private final Words words = Said.words();
    private Optional<CsvWriter> csv = Optional.empty();
    private long rows;

    RefusedRows(Path dataFolder, Clock clock, PrintWriter terminal) {
        file = dataFolder.resolve("reports").resolve("areas-refused-" + STAMP.format(clock.instant()) + ".csv");
        this.terminal = terminal;
    }

    @Override
    public void accept(BadRow row) {
        var reason = words.text(row.reason().key(), row.reason().args().toArray());
        if (rows++ < SHOWN_MAX) {
            terminal.println(words.text("command.import.row", row.file(), row.line(), reason));
        }
        writer().writeRecord(row.file(), String.valueOf(row.line()), reason, row.text());
    }

    /** The file, when there is anything in it. */
    Optional<Path> file() {
        return csv.map(writer -> file);
    }

    @Override
    public void close() throws IOException {
        if (csv.isPresent()) {
            csv.get().close();
        }
    }

    private CsvWriter writer() {
        if (csv.isEmpty()) {
            try {
                Files.createDirectories(file.getParent());
                csv = Optional.of(CsvWriter.builder().build(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            csv.get()
                    .writeRecord(
                            words.text("command.import.file"),
                            words.text("command.import.line"),
                            words.text("command.import.reason"),
                            words.text("command.import.text"));
        }
        return csv.get();
    }
}
