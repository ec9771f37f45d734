package org.linli.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.server.backup.Verification;
import org.linli.server.backup.Verification.Outcome;
import org.linli.server.data.Check;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.BrokenDistrictFile;
import org.linli.server.procedure.ChainFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that what is stored is whole: on a site, also while it serves, or on a backup. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions site;

    @Option(names = "--backup", paramLabel = "FILE", descriptionKey = "verify.backup")
    private Optional<Path> backup = Optional.empty();

    @Option(names = "--chains", paramLabel = "FILE", descriptionKey = "verify.chains")
    private Optional<Path> chains = Optional.empty();

    @Spec
    private CommandSpec spec;

    private boolean holds = true;

    @Override
    public Integer call() throws BrokenDistrictFile {
        if (chains.isPresent()) {
            verifyExported(chains.get());
        } else if (backup.isPresent()) {
            Verification.unpacked(backup.get(), folder -> verify(DatabaseSettings.sqlite(folder)));
        } else {
            verify(site.database());
        }
        spec.commandLine().getOut().println(Said.words().text(holds ? "command.verify.holds" : "command.verify.fails"));
        return holds ? 0 : Troubles.REFUSED;
    }

    private void verify(DatabaseSettings settings) {
        holds = new SiteChecks(spec.commandLine().getOut()).hold(settings, site.pluginPlaces());
    }

    private void verifyExported(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            var problems = ChainFile.check(in, Check.PROBLEMS_MAX);
            new SiteChecks(spec.commandLine().getOut()).tell(new Outcome("chains", problems));
            holds = problems.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
