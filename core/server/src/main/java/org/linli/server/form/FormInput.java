package org.linli.server.form;

import java.util.List;
import java.util.Map;
import org.linli.api.form.Form;
import org.linli.api.refusal.Refusal;

/**
 * What was sent for a form.
 *
 * @param values by field; a form's or, flattened the same way, a JSON object's
 * @param strict whether a value that belongs to no field is refused: true for JSON, false for a page's form
 * @param staged the sender's staged files
 * @param refusals what was refused before the form was read, as a file that is too large
 */
public record FormInput(Map<String, List<String>> values, boolean strict, StagedFiles staged, List<Refusal> refusals) {

    public FormInput {
        values = Map.copyOf(values);
        refusals = List.copyOf(refusals);
    }

    public static FormInput ofForm(Map<String, List<String>> values, StagedFiles staged) {
        return new FormInput(values, false, staged, List.of());
    }

    public static FormInput ofJson(Map<String, List<String>> values, StagedFiles staged) {
        return new FormInput(values, true, staged, List.of());
    }

    public FormInput withRefusals(List<Refusal> before) {
        return new FormInput(values, strict, staged, before);
    }

    /** What was sent for one row, as an input of its own. */
    FormInput row(Field rows, int number) {
        return new FormInput(Rows.values(rows, number, values), strict, staged, List.of());
    }

    /** Whether nothing was typed or chosen. */
    boolean isBlank() {
        return values.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    /** The same with a row added or removed, as the button that was pressed says. */
    public FormInput changed(Form<?> form, String change) {
        return new FormInput(Rows.changed(Declaration.of(form.type()), values, change), strict, staged, refusals);
    }

    List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }
}
