package org.linli.server.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.refusal.Refused;
import org.linli.server.words.Bundles;

/**
 * Which column of a file is which, told from the headings in either language. Titles may stand above the headings.
 *
 * @param cells the headings as they stand in the file
 * @param columns for each cell the column's key, or "" where it is none of the roster's
 */
record Headings(List<String> cells, List<String> columns) {

    private static final int LOOKED_THROUGH_ROWS = 10;
    private static final String UNKNOWN = "";
    /** Columns of our own report, which may come back with the rows. */
    private static final String REPORT = "report";

    private static final Bundles CORE = Bundles.core();

    /** Reads up to the headings. Throws {@link Refused} when there are none, or one that must be there is missing. */
    static Headings read(RosterKind kind, Sheet sheet) {
        var known = known(kind);
        var missing = kind.required();
        for (int row = 0; row < LOOKED_THROUGH_ROWS; row++) {
            var found = sheet.next().map(cells -> of(cells.cells(), known));
            if (found.isEmpty()) {
                break;
            }
            var lacking = found.get().lacking(kind.required());
            if (lacking.isEmpty()) {
                return found.get();
            }
            missing = lacking.size() < missing.size() ? lacking : missing;
        }
        throw missing.size() < kind.required().size()
                ? Refused.because("file", "roster.file.headings-missing", words(kind, missing))
                : Refused.because("file", kind.headless());
    }

    private List<String> lacking(List<String> required) {
        return required.stream().filter(key -> !columns.contains(key)).toList();
    }

    /** What columns are called, in each language: a file is in one, and whoever reads may have the other. */
    private static String words(RosterKind kind, List<String> keys) {
        return Bundles.LANGUAGES.stream()
                .map(language -> keys.stream()
                        .map(key -> kind.in(language).text(kind.column(key).words()))
                        .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(" / "));
    }

    /** The headings that nothing is read from. */
    List<String> unknown() {
        var found = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).equals(UNKNOWN) && !cells.get(i).isBlank()) {
                found.add(cells.get(i));
            }
        }
        return found;
    }

    RosterRow row(SheetRow row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.cell(i).strip();
            if (!cell.isEmpty() && !columns.get(i).equals(UNKNOWN)) {
                values.put(columns.get(i), cell);
            }
        }
        return new RosterRow(row, values);
    }

    private static Headings of(List<String> cells, Map<String, String> known) {
        var taken = new HashSet<String>();
        var columns = cells.stream()
                .map(cell -> Optional.ofNullable(known.get(Plain.word(cell))).orElse(UNKNOWN))
                .map(column -> column.equals(REPORT) || taken.add(column) ? column : UNKNOWN)
                .toList();
        return new Headings(List.copyOf(cells), columns);
    }

    /** The words of the columns of our own report. */
    private static Map<String, String> report() {
        var known = new HashMap<String, String>();
        for (var language : Bundles.LANGUAGES) {
            var words = CORE.in(language);
            known.put(Plain.word(words.text("roster.report.line")), REPORT);
            known.put(Plain.word(words.text("roster.report.reason")), REPORT);
        }
        return known;
    }

    private static Map<String, String> known(RosterKind kind) {
        var known = report();
        var names = Vocabulary.of(
                kind.columns().stream().map(RosterColumn::key).toList(),
                key -> kind.column(key).words(),
                kind::in);
        names.into(known);
        return known;
    }
}
