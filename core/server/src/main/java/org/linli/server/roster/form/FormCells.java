package org.linli.server.roster.form;

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
import org.linli.server.form.FormFields.Column;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.Reading;
import org.linli.server.form.StagedFiles;
import org.linli.server.roster.Plain;
import org.linli.server.roster.RosterRow;
import org.linli.server.roster.Vocabulary;

/** Reads the cells of a plugin's roster as the fields of its form. */
final class FormCells<F extends Record> {

    private static final int TITLE_CHARACTERS = 40;
    private static final Map<String, String> TRUTH = Map.of("true", "form.yes", "false", "form.no");

    private final Roster<F> roster;
    private final List<Column> columns;
    private final FormReader reader;
    private final Map<String, Vocabulary> choices = new HashMap<>();

    FormCells(Roster<F> roster, FormKind<F> kind, List<Column> columns, FormReader reader) {
        this.roster = roster;
        this.columns = columns;
        this.reader = reader;
        for (var column : columns) {
            if (column.truth()) {
                choices.put(column.name(), Vocabulary.of(TRUTH.keySet(), TRUTH::get, kind::in));
            } else if (!column.constants().isEmpty()) {
                var label = kind.label(column.name());
                choices.put(column.name(), Vocabulary.of(column.constants(), name -> label + "." + name, kind::in));
            }
        }
    }

    /** What people know a row by: the first cell in which they write what they like, or "". */
    String title(RosterRow row) {
        return columns.stream()
                .filter(column -> column.text() && !roster.areas().containsKey(column.name()))
                .map(column -> row.value(column.name()))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.substring(0, Math.min(cell.length(), TITLE_CHARACTERS)))
                .orElse("");
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
        var words = Optional.ofNullable(choices.get(column.name()));
        return words.isEmpty()
                ? cell
                : words.get().find(cell).orElseThrow(() -> Refused.because("", "roster.refused.word", cell));
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
