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
import org.linli.server.plugin.PluginChecks;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.procedure.ChainCheck;

/** Runs all checks of what is stored, and says what came of each. */
record SiteChecks(PrintWriter out) {

    /** Throws Refused when there is no database. */
    boolean hold(DatabaseSettings settings, PluginPlaces places) {
        if (!settings.postgres() && !Files.isRegularFile(settings.file())) {
            throw Refused.because("", "command.verify.nothing", settings.folder());
        }
        try (var database = Database.reading(settings, Clock.systemUTC())) {
            boolean core = new Verification(settings.postgres())
                    .add("chains", SiteChecks::chains)
                    .add("files", new FileCheck(settings.folder()))
                    .run(database.data("core"), this::tell);
            var found = new PluginChecks(database::data, PluginChecks.TIME)
                    .run(places, Said.words().locale());
            found.forEach(each -> tell(each.name(), each.problems()));
            return core && found.stream().allMatch(each -> each.problems().isEmpty());
        }
    }

    void tell(Outcome outcome) {
        tell(Said.words().text("verify." + outcome.name()), outcome.problems());
    }

    private void tell(String name, List<String> problems) {
        var words = Said.words();
        if (problems.isEmpty()) {
            out.println(words.text("command.verify.sound", name));
        } else {
            out.println(words.text("command.verify.broken", name, problems.size()));
            problems.forEach(problem -> out.println("  " + problem));
        }
    }

    private static List<String> chains(Handle handle) {
        return ChainCheck.check(handle, Check.PROBLEMS_MAX).problems().stream()
                .map(ChainCheck.Problem::toString)
                .toList();
    }
}
