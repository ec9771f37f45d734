package org.linli.server.form;

import java.time.LocalDate;
import java.util.List;
import org.linli.api.file.Staged;

/** What kind of value a field holds, told from its type. */
enum FieldKind {
    TEXT,
    WHOLE_NUMBER,
    BOOLEAN,
    DATE,
    CHOICE,
    CODE,
    FILES,
    ROWS;

    static FieldKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return WHOLE_NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Staged.class) {
            return FILES;
        }
        if (type == List.class) {
            return ROWS;
        }
        return type.isEnum() ? CHOICE : CODE;
    }
}
