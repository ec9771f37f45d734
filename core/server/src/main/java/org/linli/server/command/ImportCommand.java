package org.linli.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.linli.server.roster.RosterControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Brings data from files into the district: the register of divisions by a command of its own, and rosters, which are
 * checked, and taken when asked to: at the running server, or without one, those of the core, in the data folder. Ends
 * with 0 when every row is good, with 1 when some were refused.
 */
@Command(name = "import", subcommands = ImportAreasCommand.class)
public final class ImportCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    @Parameters(index = "0", arity = "0..1", paramLabel = "ROSTER", descriptionKey = "import.roster.kind")
    private String kind = "";

    @Parameters(index = "1..*", paramLabel = "FILE", descriptionKey = "import.roster.files")
    private List<Path> files = List.of();

    @Option(names = "--take", paramLabel = "all|good", descriptionKey = "import.roster.take")
    private String take = "";

    @Option(names = "--community", paramLabel = "CODE", descriptionKey = "import.roster.community")
    private String community = "";

    @Mixin
    private SiteOptions site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty()) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return ExitCode.USAGE;
        }
        int code = 0;
        try (var talk = RosterTalk.open(site)) {
            for (var file : files) {
                code = Math.max(code, run(talk, file));
            }
        }
        return code;
    }

    private int run(RosterTalk talk, Path file) throws Exception {
        var sent = talk.ask(
                RosterControl.SEND,
                Map.of(
                        "kind", kind,
                        "file", file.toAbsolutePath().toString(),
                        "community", community));
        var checked = finished(talk, sent, file);
        tell(file, checked);
        if (!checked.path("state").asText().equals("CHECKED") || take.isEmpty()) {
            if (take.isEmpty() && !checked.has("failed")) {
                out(Said.words().text("command.roster.only-checked"));
            }
            return bad(checked);
        }
        var asked = talk.ask(
                RosterControl.TAKE, Map.of("id", checked.path("id").asText(), "take", take.toUpperCase(Locale.ROOT)));
        var taken = finished(talk, asked, file);
        tell(file, taken);
        return bad(taken);
    }

    /** Looks until it is done, with a bar. */
    private JsonNode finished(RosterTalk talk, JsonNode begun, Path file) throws Exception {
        var now = begun;
        try (var bar = bar(file)) {
            while (now.path("working").asBoolean()) {
                bar.maxHint(now.path("total").asLong());
                bar.stepTo(now.path("done").asLong());
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
                now = talk.ask(
                        RosterControl.STATE, Map.of("id", begun.path("id").asText()));
            }
        }
        return now;
    }

    private void tell(Path file, JsonNode answer) {
        if (answer.has("failed")) {
            out(answer.path("failed").asText());
            return;
        }
        out(file.getFileName() + ": " + answer.path("inWords").asText() + ". "
                + answer.path("counts").asText());
        answer.path("lines").forEach(line -> out("  " + line.asText()));
        if (answer.path("refused").asLong() > 0 && answer.has("file")) {
            out(Said.words().text("command.roster.refused", answer.path("file").asText()));
        }
    }

    private static int bad(JsonNode answer) {
        var state = answer.path("state").asText();
        boolean good = List.of("CHECKED", "TAKEN").contains(state)
                && answer.path("refused").asLong() == 0;
        return good ? 0 : Troubles.REFUSED;
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static ProgressBar bar(Path file) {
        return new ProgressBarBuilder()
                .setTaskName(file.getFileName().toString())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }
}
