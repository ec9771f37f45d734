package org.linli.server.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types a setting may have, and how their values are written. */
final class SettingType {

    private SettingType() {}

    /** Throws IllegalArgumentException when the text is no such value. */
    static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
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
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(SettingType::written)
                    .collect(Collectors.joining(", "));
        }
        return type == boolean.class ? "true, false" : type.getSimpleName();
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
