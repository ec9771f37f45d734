package org.linli.server.form;

import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.refusal.Refusal;

/**
 * The message keys of constraints: {@code form.refused.<Constraint>} with the constraint's values as arguments, or the
 * key that the constraint names as its own message.
 */
public final class ConstraintWords {

    private static final List<String> ARGUMENTS = List.of("min", "max", "value", "integer", "fraction");

    private ConstraintWords() {}

    /** Why a value that is no field of a form does not do. */
    public static Refusal of(String name, ConstraintViolation<?> violation) {
        return refusal(name, "", violation);
    }

    static Refusal of(Field field, ConstraintViolation<?> violation) {
        var what = switch (field.kind()) {
            case FILES -> ".files";
            case ROWS -> ".rows";
            default -> "";
        };
        return refusal(field.name(), what, violation);
    }

    private static Refusal refusal(String name, String what, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var attributes = descriptor.getAttributes();
        var args = arguments(attributes);
        if (isOurOwn(violation.getMessageTemplate())) {
            return new Refusal(name, violation.getMessageTemplate().replaceAll("[{}]", ""), args);
        }
        var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        var key = "form.refused." + constraint;
        return new Refusal(name, constraint.equals("Size") ? key + what + bounds(attributes) : key, args);
    }

    private static boolean isOurOwn(String template) {
        return !template.isBlank()
                && Stream.of("{jakarta.validation.", "{org.hibernate.validator.")
                        .noneMatch(template::startsWith);
    }

    private static List<Object> arguments(Map<String, Object> attributes) {
        return ARGUMENTS.stream()
                .filter(attributes::containsKey)
                .map(attributes::get)
                .map(ConstraintWords::number)
                .toList();
    }

    /** DecimalMin and its like hold their number as text. */
    private static Object number(Object value) {
        return value instanceof String text && text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : value;
    }

    private static String bounds(Map<String, Object> attributes) {
        if (attributes.get("min").equals(0)) {
            return ".max";
        }
        return attributes.get("max").equals(Integer.MAX_VALUE) ? ".min" : "";
    }
}
