package org.linli.server.procedure;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Checks the chains of all runs: that each row's hash fits its public columns and the row before, that each payload
 * that is still there fits its digest, and that each run stands where its rows have left it.
 */
public final class ChainCheck {

    private static final int RUNS_AT_ONCE = 200;

    /**
     * Something that does not hold.
     *
     * @param sequence the row's sequence, or 0 when it concerns the run itself
     * @param what in plain English, for the person who runs the check
     */
    public record Problem(long runId, int sequence, String what) {

        @Override
        public String toString() {
            return "run " + runId + (sequence == 0 ? "" : " row " + sequence) + ": " + what;
        }
    }

    /** What was checked and what was found; problems are at most as many as were asked for. */
    public record Result(long runs, long rows, List<Problem> problems) {}

    private final Handle handle;
    private final int problemsMax;
    private final List<Problem> problems = new ArrayList<>();
    private long runs;
    private long rows;

    private ChainCheck(Handle handle, int problemsMax) {
        this.handle = handle;
        this.problemsMax = problemsMax;
    }

    /** Checks all runs, and stops early at this many problems. */
    public static Result check(Handle handle, int problemsMax) {
        var check = new ChainCheck(handle, problemsMax);
        check.all();
        return new Result(check.runs, check.rows, List.copyOf(check.problems));
    }

    private void all() {
        var dao = new RunDao(handle);
        var some = dao.after(Long.MIN_VALUE, RUNS_AT_ONCE);
        while (!some.isEmpty() && problems.size() < problemsMax) {
            long last = some.get(some.size() - 1).run().id();
            var rowsOf = new RowDao(handle)
                    .between(some.get(0).run().id(), last).stream().collect(groupingBy(StoredRow::runId));
            some.forEach(run -> check(run, rowsOf.getOrDefault(run.run().id(), List.of())));
            some = dao.after(last, RUNS_AT_ONCE);
        }
    }

    private void check(StoredRun stored, List<StoredRow> chain) {
        runs++;
        rows += chain.size();
        var run = stored.run();
        var declared = new ProcedureDao(handle).json(run.procedure(), run.version(), run.variant());
        if (declared.isEmpty()) {
            var version = run.version() + run.variant();
            problem(run.id(), 0, "version " + version + " of " + run.procedure() + " is not stored");
            return;
        }
        var hash = Chain.origin(run, declared.get());
        for (int i = 0; i < chain.size(); i++) {
            var row = chain.get(i);
            checkRow(row, i + 1, hash);
            hash = row.hash();
        }
        checkRun(stored, chain, declared.get());
    }

    private void checkRow(StoredRow row, int sequence, String previousHash) {
        if (row.sequence() != sequence) {
            problem(row.runId(), row.sequence(), "row " + sequence + " is missing");
        }
        if (!row.hash().equals(Chain.hash(row.columns(), previousHash))) {
            problem(row.runId(), row.sequence(), "the hash does not fit the row and the one before");
        }
        if (row.payload().filter(payload -> !fits(payload, row.digest())).isPresent()) {
            problem(row.runId(), row.sequence(), "the payload does not fit its digest");
        }
    }

    private static boolean fits(Payload payload, String digest) {
        try {
            return payload.digest().equals(digest);
        } catch (IllegalArgumentException saltIsNoHexadecimal) {
            return false;
        }
    }

    private void checkRun(StoredRun stored, List<StoredRow> chain, String declared) {
        var run = stored.run();
        if (chain.isEmpty()) {
            problem(run.id(), 0, "it has no rows");
            return;
        }
        mustEqual(
                run.id(),
                "last hash",
                stored.lastHash(),
                chain.get(chain.size() - 1).hash());
        mustEqual(
                run.id(), "start", run.startedAt().toEpochMilli(), chain.get(0).number("at"));
        mustEqual(run.id(), "place in the order by deadline", stored.dueOrder(), DueOrder.of(run.standing()));
        try {
            var rows = chain.stream().map(StoredRow::row).toList();
            mustEqual(run.id(), "standing", run.standing(), Standings.of(ProcedureJson.read(declared), rows));
        } catch (RuntimeException unreadable) {
            problem(run.id(), 0, "its rows cannot be read: " + unreadable.getMessage());
        }
    }

    private void mustEqual(long runId, String what, Object stored, Object followed) {
        if (!stored.equals(followed)) {
            problem(runId, 0, "its " + what + " is " + stored + ", its rows say " + followed);
        }
    }

    private void problem(long runId, int sequence, String what) {
        if (problems.size() < problemsMax) {
            problems.add(new Problem(runId, sequence, what));
        }
    }
}
