package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.linli.server.area.AreaImport;
import org.linli.server.area.AreaModule;
import org.linli.server.area.ImportCounts;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.search.SearchIndexes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Imports the register of divisions from CSV files. Ends with 0 when every row was taken, with 1 when some were
 * refused and the others taken; without a district.yml the data is the SQLite file of the data folder.
 */
@Command(name = "areas")
public final class ImportAreasCommand implements Callable<Integer> {

    private static final int UPDATES_MILLIS = 500;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.areas.files")
    private List<Path> files = List.of();

    @Mixin
    private SiteOptions site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile, IOException {
        var clock = Clock.systemUTC();
        try (var database = Database.open(settings(), clock)) {
            database.migrate("core", getClass().getClassLoader());
            var index = new SearchIndexes(database).of("core", AreaModule.NOUN);
            return run(new AreaImport(database.data("core"), index), clock);
        }
    }

    private int run(AreaImport importing, Clock clock) throws IOException {
        long began = clock.millis();
        var out = spec.commandLine().getOut();
        try (var report =
                new RefusedRows(site.dataFolder(), clock, spec.commandLine().getErr())) {
            var counts = read(importing, report);
            long seconds = (clock.millis() - began) / 1000;
            out.println(said(counts, seconds));
            report.file().ifPresent(file -> out.println(Said.words().text("command.import.refused", file)));
            return counts.refused() == 0 ? 0 : Troubles.REFUSED;
        }
    }

    private ImportCounts read(AreaImport importing, RefusedRows report) {
        try (var bar = bar()) {
            return importing.run(files, bar::stepBy, report);
        }
    }

    private static String said(ImportCounts counts, long seconds) {
        return Said.words()
                .text(
                        "command.import.done",
                        counts.rows(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.refused(),
                        seconds);
    }

    private DatabaseSettings settings() throws BrokenDistrictFile {
        return Files.exists(site.file()) ? site.database(site.district()) : DatabaseSettings.sqlite(site.dataFolder());
    }

    private ProgressBar bar() {
        long rows = files.stream().mapToLong(AreaImport::lines).sum();
        return new ProgressBarBuilder()
                .setTaskName(Said.words().text("command.import.areas"))
                .setInitialMax(rows)
                .setUpdateIntervalMillis(UPDATES_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }
}
