package org.linli.server.area;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.api.search.SearchIndex;

/**
 * Reads the register of divisions into the tree, file after file from the provinces down, in bounded acts. It can
 * run again without doubling: an area is known by its code.
 */
public final class AreaImport {

    static final int ROWS_PER_ACT = 1_000;
    static final int ROWS_PER_FILE_MAX = 2_000_000;

    private static final int BUFFER_BYTES = 1 << 16;

    private final AreaBatch batch;

    public AreaImport(Data data, SearchIndex index) {
        batch = new AreaBatch(data, index);
    }

    /**
     * Takes what can be taken and tells what cannot. Throws {@link Refused} before anything is touched when a file
     * is none of the register's.
     *
     * @param progress is told how many rows were dealt with since the last time
     */
    public ImportCounts run(List<Path> paths, LongConsumer progress, Consumer<BadRow> bad) {
        var counts = ImportCounts.NONE;
        for (var file : recognised(paths)) {
            counts = counts.plus(new Reading(file, progress, bad).counts());
        }
        return counts;
    }

    /** About how many rows a file has, for a progress bar; 0 when it cannot be read. */
    public static long lines(Path file) {
        try (var input = Files.newInputStream(file)) {
            long lines = 0;
            var buffer = new byte[BUFFER_BYTES];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return Math.max(0, lines - 1);
        } catch (IOException e) {
            return 0;
        }
    }

    static BadRow bad(DivisionRow row, Refusal reason) {
        return new BadRow(name(row.file()), row.line(), reason, row.code() + "," + row.name() + "," + row.parentCode());
    }

    private static List<DivisionFile> recognised(List<Path> paths) {
        var files = new ArrayList<DivisionFile>();
        var strangers = new ArrayList<Refusal>();
        for (var path : paths) {
            try {
                DivisionFile.recognise(path)
                        .ifPresentOrElse(
                                files::add,
                                () -> strangers.add(Refusal.of("", "area.import.unknown-file", path.toString())));
            } catch (IOException | CsvParseException | UncheckedIOException e) {
                strangers.add(Refusal.of("", "area.import.unreadable-file", path.toString()));
            }
        }
        if (!strangers.isEmpty()) {
            throw new Refused(strangers);
        }
        files.sort(Comparator.comparing(DivisionFile::level));
        return files;
    }

    private static String name(DivisionFile file) {
        return file.path().getFileName().toString();
    }

    /** One file on its way in. */
    private final class Reading {

        private final DivisionFile file;
        private final LongConsumer progress;
        private final Consumer<BadRow> bad;
        private final Set<Long> seen = new HashSet<>();
        private final List<DivisionRow> waiting = new ArrayList<>();
        private ImportCounts counts = ImportCounts.NONE;

        Reading(DivisionFile file, LongConsumer progress, Consumer<BadRow> bad) {
            this.file = file;
            this.progress = progress;
            this.bad = bad;
        }

        ImportCounts counts() {
            try (var rows = file.rows()) {
                rows.stream().skip(1).forEach(this::read);
            } catch (CsvParseException | UncheckedIOException | IOException e) {
                refuse(new BadRow(
                        name(file), 0, Refusal.of("", "area.import.broken-file"), String.valueOf(e.getMessage())));
            }
            flush();
            return counts;
        }

        private void read(CsvRecord found) {
            var row = file.row(found);
            if (row.isEmpty()) {
                var reason = Refusal.of(
                        "",
                        "area.import.fields",
                        found.getFieldCount(),
                        file.headings().size());
                refuse(new BadRow(
                        name(file), found.getStartingLineNumber(), reason, String.join(",", found.getFields())));
                return;
            }
            var fault = row.get().fault().or(() -> repeated(row.get()));
            if (fault.isPresent()) {
                refuse(bad(row.get(), fault.get()));
                return;
            }
            waiting.add(row.get());
            if (waiting.size() == ROWS_PER_ACT) {
                flush();
            }
        }

        private Optional<Refusal> repeated(DivisionRow row) {
            if (seen.size() == ROWS_PER_FILE_MAX) {
                return DivisionRow.because("area.import.too-many", ROWS_PER_FILE_MAX);
            }
            return seen.add(Long.valueOf(row.code()))
                    ? Optional.empty()
                    : DivisionRow.because("area.import.repeated", row.code());
        }

        private void refuse(BadRow row) {
            counts = counts.plus(new ImportCounts(0, 0, 0, 1));
            bad.accept(row);
            progress.accept(1);
        }

        private void flush() {
            var outcome = batch.take(List.copyOf(waiting));
            counts = counts.plus(outcome.counts());
            outcome.bad().forEach(bad);
            progress.accept(waiting.size());
            waiting.clear();
        }
    }
}
