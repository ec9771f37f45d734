package org.linli.server.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.api.setting.Secret;
import org.linli.server.words.Message;

/** The types a setting may have, and how their values are written. */
final class SettingType {

    private SettingType() {}

    /** Throws IllegalArgumentException when the text is no such value. */
    static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Secret.class) {
            return Secret.of(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == long.class) {
            return Long.parseLong(text);
        }
        if (type == boolean.class) {
            return truth(text);
        }
        return Arrays.stream(type.isEnum() ? type.getEnumConstants() : new Object[0])
                .filter(constant -> written(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** What may be written, for the person who wrote something else. */
    static String words(Class<?> type) {
        var options = options(type);
        return options.isEmpty() ? type.getSimpleName() : String.join(", ", options);
    }

    /** The values of a type that has only a few; none of another. */
    static List<String> options(Class<?> type) {
        if (type == boolean.class) {
            return List.of("true", "false");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(SettingType::written)
                        .toList()
                : List.of();
    }

    /** What is said beside a field in which something else was typed. */
    static Message refusal(Class<?> type) {
        return Message.of(options(type).isEmpty() ? "form.refused.number" : "form.refused.choice");
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
