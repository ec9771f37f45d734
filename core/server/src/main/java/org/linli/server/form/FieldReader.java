package org.linli.server.form;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.api.file.FileRef;
import org.linli.api.file.Staged;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;

/** Reads one field: what was typed becomes a value of its type, or is refused. */
final class FieldReader {

    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private FieldReader() {}

    /** The value as the record holds it. Throws {@link Refused}. */
    static Object read(Field field, FormInput input) {
        var typed = input.of(field.name());
        if (field.kind() == FieldKind.FILES) {
            var files = files(typed, input.staged());
            return field.optional()
                    ? Optional.of(files).filter(staged -> !staged.ids().isEmpty())
                    : files;
        }
        if (typed.size() > 1) {
            throw Refused.because("", "form.refused.single");
        }
        var text = clean(field, typed.isEmpty() ? "" : typed.get(0));
        if (!text.isEmpty()) {
            return field.optional() ? Optional.of(value(field, text)) : value(field, text);
        }
        return field.optional() ? Optional.empty() : empty(field);
    }

    private static String clean(Field field, String typed) {
        if (field.kind() != FieldKind.TEXT) {
            return TypedText.plain(typed);
        }
        return field.widget() == Widget.PASSWORD
                ? TypedText.secret(typed)
                : TypedText.clean(typed, field.widget() == Widget.TEXTAREA);
    }

    private static Object empty(Field field) {
        return switch (field.kind()) {
            case TEXT -> "";
            case BOOLEAN -> false;
            default -> throw Refused.because("", "form.refused.NotNull");
        };
    }

    private static Object value(Field field, String text) {
        return switch (field.kind()) {
            case TEXT -> text;
            case WHOLE_NUMBER -> number(field.type(), text);
            case BOOLEAN -> truth(text);
            case DATE -> date(text);
            case CHOICE -> constant(field.type(), text);
            case CODE -> Codes.read(field.type(), text);
            case FILES, ROWS -> throw new IllegalStateException("Files and rows are read apart");
        };
    }

    private static Object number(Class<?> type, String text) {
        if (!text.matches("[+-]?\\d{1,30}")) {
            throw Refused.because("", "form.refused.number");
        }
        boolean small = type == int.class || type == Integer.class;
        var value = new BigInteger(text);
        if (value.abs().compareTo(small ? INT_MAX : LONG_MAX) > 0) {
            throw Refused.because("", "form.refused.range");
        }
        if (small) {
            return value.intValueExact();
        }
        return value.longValueExact();
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw Refused.because("", "form.refused.choice");
        };
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.because("", "form.refused.date");
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.because("", "form.refused.choice"));
    }

    private static Staged files(List<String> typed, StagedFiles staged) {
        var ids = FileIds.of(typed);
        var found = staged.find(ids).stream().map(FileRef::id).toList();
        if (ids.size() < typed.stream().filter(id -> !id.isBlank()).distinct().count() || !found.containsAll(ids)) {
            throw Refused.because("", "form.refused.staged");
        }
        return new Staged(ids);
    }
}
