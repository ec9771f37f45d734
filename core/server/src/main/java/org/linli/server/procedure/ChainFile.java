package org.linli.server.procedure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;

/**
 * The chains of all runs as a file, with digests in the place of what was said: a line of JSON for each run that names
 * it, then one for each of its rows. Whoever has the file can check it, also where the payload was erased.
 */
public final class ChainFile {

    private static final int RUNS_AT_ONCE = 200;
    private static final int LINE_MAX = 100_000;
    private static final String RUN = "run";
    private static final String ROW = "row";
    private static final String HASH = "hash";

    private final int problemsMax;
    private final List<String> problems = new ArrayList<>();
    private String hash = "";
    private int sequence;

    private ChainFile(int problemsMax) {
        this.problemsMax = problemsMax;
    }

    /** Writes the chains, and says how many rows there are; a piece of runs is one read. */
    public static long write(Data core, Writer out) throws IOException {
        long rows = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            long begin = after;
            var lines = new ArrayList<String>();
            long last = core.read(handle -> {
                var runs = new RunDao(handle).after(begin, RUNS_AT_ONCE);
                var rowsOf = rows(handle, runs);
                for (var stored : runs) {
                    var run = stored.run();
                    var declared = new ProcedureDao(handle).json(run.procedure(), run.version(), run.variant());
                    lines.add(CanonicalJson.write(Map.of(RUN, Chain.head(run, declared.orElse("")))));
                    rowsOf.getOrDefault(run.id(), List.of())
                            .forEach(row ->
                                    lines.add(CanonicalJson.write(Map.of(ROW, row.columns(), HASH, row.hash()))));
                }
                return runs.isEmpty() ? begin : runs.get(runs.size() - 1).run().id();
            });
            if (last == begin) {
                return rows;
            }
            for (var line : lines) {
                out.write(line + "\n");
            }
            rows += rows(lines);
            after = last;
        }
    }

    private static Map<Long, List<StoredRow>> rows(Handle handle, List<StoredRun> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        long first = runs.get(0).run().id();
        long last = runs.get(runs.size() - 1).run().id();
        return new RowDao(handle).between(first, last).stream().collect(Collectors.groupingBy(StoredRow::runId));
    }

    private static long rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("{\"" + HASH)).count();
    }

    /** What does not hold in a file, at most so much. */
    public static List<String> check(BufferedReader in, int problemsMax) throws IOException {
        var check = new ChainFile(problemsMax);
        for (var line = in.readLine(); line != null && check.problems.size() < problemsMax; line = in.readLine()) {
            check.line(line);
        }
        return check.problems;
    }

    private void line(String line) {
        try {
            var json = CanonicalJson.read(line.length() > LINE_MAX ? "" : line);
            if (json.has(RUN)) {
                hash = Chain.hash(CanonicalJson.write(CanonicalJson.texts(json.get(RUN))));
                sequence = 0;
            } else {
                row(CanonicalJson.texts(json.get(ROW)), json.get(HASH).textValue());
            }
        } catch (RuntimeException unreadable) {
            problem("a line cannot be read: " + line.substring(0, Math.min(line.length(), 80)));
        }
    }

    private void row(Map<String, String> columns, String said) {
        sequence++;
        var place = "run " + columns.get(RUN) + " row " + columns.get("sequence") + ": ";
        if (!Integer.toString(sequence).equals(columns.get("sequence"))) {
            problem(place + "row " + sequence + " is missing");
        }
        if (!Chain.hash(columns, hash).equals(said)) {
            problem(place + "the hash does not fit the row and the one before");
        }
        hash = said;
    }

    private void problem(String text) {
        if (problems.size() < problemsMax) {
            problems.add(text);
        }
    }
}
