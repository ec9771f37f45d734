package org.linli.server.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refused;
import org.linli.server.backup.Verification;
import org.linli.server.backup.Verification.Outcome;
import org.linli.server.data.Check;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.file.FileCheck;
import org.linli.server.procedure.ChainCheck;

/** Runs all checks of what is stored, and says what came of each. */
record SiteChecks(PrintWriter out) {

    /** Throws Refused when there is no database. */
    boolean hold(DatabaseSettings settings) {
        if (!settings.postgres() && !Files.isRegularFile(settings.file())) {
            throw Refused.because("", "command.verify.nothing", settings.folder());
        }
        try (var database = Database.reading(settings, Clock.systemUTC())) {
            return new Verification(settings.postgres())
                    .add("chains", SiteChecks::chains)
                    .add("files", new FileCheck(settings.folder()))
                    .run(database.data("core"), this::tell);
        }
    }

    void tell(Outcome outcome) {
        var words = Said.words();
        var name = words.text("verify." + outcome.name());
        if (outcome.problems().isEmpty()) {
            out.println(words.text("command.verify.sound", name));
        } else {
            out.println(
                    words.text("command.verify.broken", name, outcome.problems().size()));
            outcome.problems().forEach(problem -> out.println("  " + problem));
        }
    }

    private static List<String> chains(Handle handle) {
        return ChainCheck.check(handle, Check.PROBLEMS_MAX).problems().stream()
                .map(ChainCheck.Problem::toString)
                .toList();
    }
}
