package org.linli.server.form;

import java.util.Arrays;
import java.util.List;

/** What is known of a form's fields by their names. */
public final class FormFields {

    private FormFields() {}

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
