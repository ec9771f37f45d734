package org.linli.server.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of a form's fields by their names. */
public final class FormFields {

    private FormFields() {}

    /**
     * A field as a column of a spreadsheet.
     *
     * @param constants of an enum; none of another
     */
    public record Column(
            String name, boolean required, boolean text, boolean truth, boolean day, List<String> constants) {}

    /** The fields that fit in a cell. Throws IllegalArgumentException when one must be filled in that does not. */
    public static List<Column> columns(Class<? extends Record> form) {
        var columns = new ArrayList<Column>();
        for (var field : Declaration.of(form).fields()) {
            if (field.kind() != FieldKind.FILES && field.kind() != FieldKind.ROWS) {
                boolean text = field.kind() == FieldKind.TEXT;
                boolean truth = field.kind() == FieldKind.BOOLEAN;
                boolean day = field.kind() == FieldKind.DATE;
                columns.add(
                        new Column(field.name(), field.required(), text, truth, day, constants(form, field.name())));
            } else if (field.required()) {
                throw new IllegalArgumentException(form.getName() + " needs " + field.name() + ", which fits no cell");
            }
        }
        return List.copyOf(columns);
    }

    /** The constants of an enum field; none of another. Throws IllegalArgumentException when there is no such field. */
    public static List<String> constants(Class<? extends Record> form, String name) {
        var field = Declaration.of(form)
                .field(name)
                .orElseThrow(() -> new IllegalArgumentException(form.getName() + " has no field " + name));
        return field.kind() == FieldKind.CHOICE
                ? Arrays.stream(field.type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }
}
