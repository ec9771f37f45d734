package org.linli.server.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.Roster;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.form.FormFields;
import org.linli.server.form.FormFields.Column;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.Reading;
import org.linli.server.form.StagedFiles;
import org.linli.server.web.Owner;
import org.linli.server.words.Bundles;

/** Reads the cells of a plugin's roster as the fields of its form. */
final class FormCells<F extends Record> {

    private final Roster<F> roster;
    private final Owner owner;
    private final FormReader reader;
    private final List<Column> columns;

    FormCells(Roster<F> roster, Owner owner, FormReader reader) {
        this.roster = roster;
        this.owner = owner;
        this.reader = reader;
        this.columns = FormFields.columns(roster.form().type());
    }

    List<Column> columns() {
        return columns;
    }

    /** Message key of a column's heading. */
    String label(String column) {
        return roster.form().words() + "." + column;
    }

    /** Throws {@link Refused} when the sheet lacks a column that must be filled in. */
    Headings headings(Sheet sheet) {
        var known = Headings.report();
        columns.forEach(column -> put(known, label(column.name()), column.name()));
        var required =
                columns.stream().filter(Column::required).map(Column::name).toList();
        return Headings.read(known, required, sheet, "roster.sheet.no-headings");
    }

    Reading<F> read(Viewer viewer, RosterRow row) {
        Map<String, List<String>> values = new HashMap<>();
        var refusals = new ArrayList<Refusal>();
        for (var column : columns) {
            try {
                values.put(column.name(), List.of(value(viewer, column, row.value(column.name()))));
            } catch (Refused refused) {
                refused.refusals().forEach(refusal -> refusals.add(refusal.at(column.name())));
            }
        }
        if (!refusals.isEmpty()) {
            return Reading.refused(refusals);
        }
        return reader.read(roster.form(), FormInput.ofForm(values, StagedFiles.NONE));
    }

    private String value(Viewer viewer, Column column, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        var areas = Optional.ofNullable(roster.areas().get(column.name()));
        if (areas.isPresent()) {
            return area(areas.get().apply(viewer), cell);
        }
        if (column.day()) {
            return Plain.day(cell);
        }
        var words = words(column);
        return words.isEmpty()
                ? cell
                : Optional.ofNullable(words.get(Plain.word(cell)))
                        .orElseThrow(() -> Refused.because("", "roster.refused.word", cell));
    }

    /** What can stand in a cell that chooses, by its words in each language; none for other cells. */
    private Map<String, String> words(Column column) {
        var words = new HashMap<String, String>();
        if (column.truth()) {
            put(words, "form.yes", "true");
            put(words, "form.no", "false");
        }
        column.constants().forEach(constant -> put(words, label(column.name()) + "." + constant, constant));
        return words;
    }

    private void put(Map<String, String> into, String key, String value) {
        Bundles.LANGUAGES.forEach(
                language -> into.put(Plain.word(owner.words(language).text(key)), value));
    }

    private static String area(AreaChoices offered, String cell) {
        var fit = offered.levels().stream()
                .flatMap(level -> offered.areas().ofLevel(level).stream())
                .filter(area -> area.name().equals(cell) || area.code().equals(cell))
                .map(Area::id)
                .filter(offered::has)
                .toList();
        if (fit.size() > 1) {
            throw Refused.because("", "roster.refused.several", cell);
        }
        return fit.stream()
                .findFirst()
                .map(String::valueOf)
                .orElseThrow(() -> Refused.because("", "roster.refused.no-area", cell));
    }
}
