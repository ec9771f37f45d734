package org.linli.server.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.form.Form;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.StagedFiles;

/** Reads the values of a row by the forms of the pages, and keeps every reason beside its column. */
final class Fields {

    private final FormReader reader;
    private final RosterRow row;
    private final List<Refusal> refusals = new ArrayList<>();

    Fields(FormReader reader, RosterRow row) {
        this.reader = reader;
        this.row = row;
    }

    String cell(String column) {
        return row.value(column);
    }

    /** The form's record, or empty where it is refused. Columns are given for fields that are called otherwise. */
    <T extends Record> Optional<T> read(Form<T> form, Map<String, String> values, Map<String, String> columns) {
        var input = new HashMap<String, List<String>>();
        values.forEach((field, value) -> input.put(field, List.of(value)));
        var reading = reader.read(form, FormInput.ofForm(input, StagedFiles.NONE));
        reading.refusals()
                .forEach(refusal -> refusals.add(refusal.at(columns.getOrDefault(refusal.field(), refusal.field()))));
        return reading.value();
    }

    /** What a cell chooses by its word, or "" when it is empty or refused. */
    String choice(String column, Vocabulary vocabulary) {
        var typed = row.value(column);
        return typed.isEmpty()
                ? ""
                : vocabulary.find(typed).orElseGet(() -> {
                    refuse(Refusal.of(column, "roster.refused.word", typed));
                    return "";
                });
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** Throws {@link Refused} with all reasons, if there are any. */
    void check() {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
