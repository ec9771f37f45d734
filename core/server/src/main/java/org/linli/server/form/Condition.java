package org.linli.server.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.file.Staged;

/** Whether a field is asked for, and what it holds when it is not. */
final class Condition {

    private Condition() {}

    /** Throws IllegalArgumentException when a field depends on none before it, or has no value to be absent with. */
    static void require(List<Field> fields) {
        var before = new ArrayList<String>();
        for (var field : fields) {
            field.when().ifPresent(when -> {
                if (!before.contains(when.field())) {
                    throw new IllegalArgumentException(field.name() + " depends on no field before it");
                }
                absent(field);
            });
            before.add(field.name());
        }
    }

    /** What is sent for a field that is not asked for counts as nothing, also for those that depend on it. */
    static boolean isShown(Field field, Declaration declaration, FormInput input) {
        return field.when()
                .map(when -> declaration
                        .field(when.field())
                        .filter(other -> isShown(other, declaration, input))
                        .filter(other -> List.of(when.is()).contains(sent(other, input)))
                        .isPresent())
                .orElse(true);
    }

    /** A box that is not ticked sends nothing. */
    private static String sent(Field other, FormInput input) {
        var value = input.of(other.name()).stream().findFirst().orElse("").strip();
        return other.kind() == FieldKind.BOOLEAN && !other.optional()
                ? Boolean.toString(value.equals("on") || value.equals("true"))
                : value;
    }

    static Object absent(Field field) {
        if (field.optional()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> "";
            case BOOLEAN -> false;
            case FILES -> new Staged(List.of());
            case ROWS -> List.of();
            default -> throw new IllegalArgumentException(field.name() + " must be Optional to be left out");
        };
    }
}
