package org.linli.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.server.backup.Restore;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.rights.ErasureJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup into the data folder. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Option(names = "--replace", descriptionKey = "restore.replace")
    private boolean replace;

    @Option(names = "--erasures", paramLabel = "FILE", descriptionKey = "restore.erasures")
    private Optional<Path> erasures = Optional.empty();

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        var words = Said.words();
        if (site.database().postgres()) {
            spec.commandLine().getErr().println(words.text("command.restore.postgres"));
            return Troubles.REFUSED;
        }
        var folder = site.dataFolder();
        var aside = Restore.into(folder, file, replace);
        var out = spec.commandLine().getOut();
        out.println(words.text("command.restore.done", folder));
        if (!aside.equals(folder)) {
            out.println(words.text("command.restore.aside", aside));
        }
        if (!Files.exists(folder.resolve("linli.key"))) {
            out.println(words.text("command.restore.no-key", folder.resolve("linli.key")));
        }
        var journal = new ErasureJournal(folder);
        erasures.ifPresent(journal::takeOver);
        out.println(words.text("command.restore.erasures", journal.size(), journal.file()));
        return 0;
    }
}
