package org.linli.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.linli.server.data.Database;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.plugin.PluginExport;
import org.linli.server.web.Served;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code linli export plugin ID FILE}: a plugin's own tables, whether it runs or not. */
@Command(name = "plugin")
public final class ExportPlugin implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "plugin.id")
    private String id;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "export.file")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile, IOException {
        var clock = Clock.systemUTC();
        try (var database = Database.reading(site.database(), clock)) {
            long rows = PluginExport.write(database.data(Served.CORE), id, file, clock.instant());
            spec.commandLine().getOut().println(Said.words().text("command.export.plugin", rows, file));
            return 0;
        }
    }
}
