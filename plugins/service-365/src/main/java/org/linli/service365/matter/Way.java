package org.linli.service365.matter;

import static org.linli.service365.matter.MatterStep.ANALYSING;
import static org.linli.service365.matter.MatterStep.APPRAISING;
import static org.linli.service365.matter.MatterStep.ASSESSING;
import static org.linli.service365.matter.MatterStep.HANDLING;
import static org.linli.service365.matter.MatterStep.REFERRED;
import static org.linli.service365.matter.MatterStep.REPORTING;
import static org.linli.service365.matter.MatterStep.REVIEWING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Run;
import org.linli.service365.matter.Progress.Point;
import org.linli.service365.matter.Progress.Reached;

/** The six steps of the method as a line, and how far a matter has come on it. */
record Way(Matter matter, Run run, List<MoveRow> rows) {

    private static final String WORDS = "matter.way.";

    /** The six, each with the step of the procedure that is left when it is done. */
    private static final List<Map.Entry<String, String>> SIX = List.of(
            Map.entry("analyse", ANALYSING),
            Map.entry("record", ANALYSING),
            Map.entry("handle", HANDLING),
            Map.entry("report", REPORTING),
            Map.entry("appraise", APPRAISING),
            Map.entry("assess", ASSESSING));

    private static final Map<String, Integer> POSITION = Map.of(
            ANALYSING, 0,
            HANDLING, 2,
            REPORTING, 3,
            APPRAISING, 4,
            REVIEWING, 5,
            ASSESSING, 5);

    List<Point> points(String undertaker) {
        var points = new ArrayList<Point>();
        int reached = reached();
        for (int i = 0; i < SIX.size() && (i < reached || !referred()); i++) {
            var six = SIX.get(i);
            var at = i < reached ? left(six.getValue()) : i == reached ? Optional.of(run.stepSince()) : no();
            points.add(new Point(
                    WORDS + six.getKey(),
                    i < reached ? Reached.PAST : i == reached ? Reached.NOW : Reached.NEXT,
                    at,
                    six.getValue().equals(HANDLING) && i <= reached ? undertaker : "",
                    i < reached ? note(six.getValue()) : ""));
        }
        if (referred()) {
            points.add(new Point(WORDS + REFERRED, Reached.PAST, run.endedAt(), "", ""));
        }
        return points;
    }

    /** What the resident was told last; "" when it has been erased. */
    Optional<String> answer() {
        return rows.stream()
                .filter(row -> MatterMove.TELLING.contains(row.move()))
                .reduce((earlier, later) -> later)
                .map(row -> row.values().getOrDefault("answer", row.values().getOrDefault("done", "")));
    }

    private boolean referred() {
        return run.step().equals(REFERRED);
    }

    /** How many of the six are done; one that is not ours was left where it stood. */
    private int reached() {
        var step = referred() ? rows.get(rows.size() - 1).from() : run.step();
        return POSITION.getOrDefault(step, SIX.size());
    }

    private Optional<Instant> left(String step) {
        return rows.stream()
                .filter(row -> row.from().equals(step) && !row.to().equals(step))
                .reduce((earlier, later) -> later)
                .map(MoveRow::at);
    }

    private String note(String step) {
        if (step.equals(APPRAISING)) {
            boolean silent = rows.stream()
                    .filter(row -> row.from().equals(APPRAISING))
                    .reduce((earlier, later) -> later)
                    .filter(row -> row.move().equals(MatterMove.SILENCE))
                    .isPresent();
            return silent
                    ? "matter.score.none"
                    : matter.outcome().score().map(Score::words).orElse("");
        }
        return step.equals(REPORTING)
                ? matter.outcome().ending().map(Ending::words).orElse("")
                : "";
    }

    private static Optional<Instant> no() {
        return Optional.empty();
    }
}
