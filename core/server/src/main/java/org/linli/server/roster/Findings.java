package org.linli.server.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.server.words.Message;

/**
 * What the check of a roster found: which heading was read as which column, the headings that were passed over, and
 * the first rows of each outcome.
 */
record Findings(List<Heading> headings, List<String> unknown, Map<Plan.Outcome, List<Line>> rows) {

    static final int LINES_MAX = 20;

    /**
     * A heading of the file.
     *
     * @param words message key of the column
     */
    record Heading(String heading, String words) {}

    /**
     * A row of the file.
     *
     * @param title what it is about
     * @param changes message keys of what would change
     * @param reasons why it is refused
     */
    record Line(long line, String title, List<String> changes, List<Message> reasons) {}

    static Findings of(RosterKind kind, Headings headings) {
        var read = new ArrayList<Heading>();
        for (int i = 0; i < headings.cells().size(); i++) {
            var key = headings.columns().get(i);
            int at = i;
            kind.columns().stream()
                    .filter(column -> column.key().equals(key))
                    .findFirst()
                    .ifPresent(column -> read.add(new Heading(headings.cells().get(at), column.words())));
        }
        return new Findings(read, headings.unknown(), new EnumMap<>(Plan.Outcome.class));
    }

    /** The first rows of an outcome. */
    List<Line> of(Plan.Outcome outcome) {
        return rows.getOrDefault(outcome, List.of()).stream()
                .map(line -> new Line(line.line, line.title, line.changes, StoredText.messages(line.reasons)))
                .toList();
    }

    void note(RosterKind kind, RosterRow row, Plan plan) {
        var lines = rows.computeIfAbsent(plan.outcome(), outcome -> new ArrayList<>());
        if (lines.size() < LINES_MAX) {
            lines.add(new Line(row.line(), plan.title(), plan.changes(), Reason.of(kind, plan.reasons())));
        }
    }
}
