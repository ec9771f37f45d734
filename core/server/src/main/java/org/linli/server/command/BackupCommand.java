package org.linli.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.linli.api.refusal.Refused;
import org.linli.server.backup.Backup;
import org.linli.server.district.BrokenDistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs up a site to one file, also while it serves. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Option(names = "--with-key", descriptionKey = "backup.with-key")
    private boolean withKey;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BrokenDistrictFile {
        var words = Said.words();
        var database = site.database();
        if (database.postgres()) {
            spec.commandLine()
                    .getErr()
                    .println(words.text("command.backup.postgres", database.jdbcUrl(), site.dataFolder()));
            return Troubles.REFUSED;
        }
        var folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw Refused.because("", "command.file.missing", folder);
        }
        Backup.write(site.dataFolder(), file, withKey, Instant.now());
        var out = spec.commandLine().getOut();
        out.println(words.text("command.backup.done", file.toAbsolutePath()));
        if (!withKey) {
            out.println(words.text("command.backup.key-apart", site.dataFolder().resolve("linli.key")));
        }
        return 0;
    }
}
