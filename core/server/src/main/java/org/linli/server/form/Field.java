package org.linli.server.form;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.linli.api.form.Widget;

/**
 * A field of a form.
 *
 * @param type the type of its value, without the Optional around it
 * @param optional whether the record holds an Optional of it
 * @param widget how it is asked for
 * @param autocomplete the HTML autocomplete token, or ""
 * @param constraints its Jakarta Validation constraints
 */
record Field(
        String name,
        FieldKind kind,
        Class<?> type,
        boolean optional,
        Widget widget,
        String autocomplete,
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

    /** Whether an empty field is refused. */
    boolean required() {
        return Required.of(this);
    }
}
