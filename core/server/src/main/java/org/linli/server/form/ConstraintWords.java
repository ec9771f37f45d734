package org.linli.server.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.refusal.Refusal;

/**
 * The message keys of constraints: {@code form.refused.<Constraint>} with the constraint's values as arguments, or the
 * key that the constraint names as its own message.
 */
final class ConstraintWords {

    private static final List<String> ARGUMENTS = List.of("min", "max", "value", "integer", "fraction");

    private ConstraintWords() {}

    static Refusal refusal(Field field, String constraint, String template, Map<String, Object> attributes) {
        var args = arguments(attributes);
        if (isOurOwn(template)) {
            return new Refusal(field.name(), template.replaceAll("[{}]", ""), args);
        }
        var key = "form.refused." + constraint;
        return new Refusal(field.name(), constraint.equals("Size") ? key + bounds(field, attributes) : key, args);
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

    private static String bounds(Field field, Map<String, Object> attributes) {
        var what = switch (field.kind()) {
            case FILES -> ".files";
            case ROWS -> ".rows";
            default -> "";
        };
        if (attributes.get("min").equals(0)) {
            return what + ".max";
        }
        return attributes.get("max").equals(Integer.MAX_VALUE) ? what + ".min" : what;
    }
}
