package org.linli.server.form;

import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.linli.api.form.ShownWhen;
import org.linli.api.form.Widget;

/**
 * A field of a form.
 *
 * @param type the type of its value, without the Optional or List around it
 * @param optional whether the record holds an Optional of it
 * @param widget how it is asked for
 * @param autocomplete the HTML autocomplete token, or ""
 * @param when the other field on which it depends whether this one is asked for
 * @param constraints its Jakarta Validation constraints
 */
record Field(
        String name,
        FieldKind kind,
        Class<?> type,
        boolean optional,
        Widget widget,
        String autocomplete,
        Optional<ShownWhen> when,
        List<Annotation> constraints) {

    Field {
        constraints = List.copyOf(constraints);
    }

    <A extends Annotation> Optional<A> constraint(Class<A> annotation) {
        return constraints.stream()
                .filter(annotation::isInstance)
                .map(annotation::cast)
                .findFirst();
    }

    /** The fields of a row. */
    Declaration row() {
        return Declaration.of(type.asSubclass(Record.class));
    }

    /** The most characters, files or rows; 0 when nothing is said of it. */
    int max() {
        return constraint(Size.class)
                .map(Size::max)
                .filter(max -> max < Integer.MAX_VALUE)
                .orElse(0);
    }

    /** Whether an empty field is refused. */
    boolean required() {
        return Required.of(this);
    }
}
