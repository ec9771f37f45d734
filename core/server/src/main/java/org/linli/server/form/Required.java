package org.linli.server.form;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;

/** Tells from type and constraints whether a field must be filled in. */
final class Required {

    private static final List<Class<? extends Annotation>> PRESENCE =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private Required() {}

    static boolean of(Field field) {
        return switch (field.kind()) {
            case TEXT -> present(field) || !field.optional() && refusesEmptyText(field);
            case FILES, ROWS -> present(field) || atLeastOne(field);
            case BOOLEAN ->
                field.optional()
                        ? present(field)
                        : field.constraint(AssertTrue.class).isPresent();
            default -> !field.optional() || present(field);
        };
    }

    private static boolean present(Field field) {
        return field.constraints().stream().anyMatch(constraint -> PRESENCE.contains(constraint.annotationType()));
    }

    private static boolean refusesEmptyText(Field field) {
        return atLeastOne(field)
                || field.constraint(Pattern.class)
                        .filter(pattern -> !"".matches(pattern.regexp()))
                        .isPresent();
    }

    private static boolean atLeastOne(Field field) {
        return field.constraint(Size.class).filter(size -> size.min() > 0).isPresent();
    }
}
