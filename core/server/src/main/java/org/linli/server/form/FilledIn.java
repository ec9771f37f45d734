package org.linli.server.form;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.file.Staged;
import org.linli.api.refusal.Refusal;

/** A form's record after it was filled in: its values as text, and what is wrong with it. */
public final class FilledIn {

    private final Declaration declaration;
    private final Map<Field, Object> values = new LinkedHashMap<>();

    public FilledIn(Record form) {
        declaration = Declaration.of(form.getClass());
        for (var field : declaration.fields()) {
            values.put(field, value(form, field.name()));
        }
    }

    /** What the constraints say; a record that came through a page has passed them. */
    public List<Refusal> refusals(Clock clock) {
        var refusals = new ArrayList<Refusal>();
        values.forEach(
                (field, value) -> refusals.addAll(declaration.constraints().refusals(field, value, clock)));
        return refusals;
    }

    /** What was filled in, by field; files and rows are not among it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            var held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (held != null && field.kind() != FieldKind.FILES && field.kind() != FieldKind.ROWS) {
                texts.put(field.name(), held instanceof Enum<?> choice ? choice.name() : held.toString());
            }
        });
        return texts;
    }

    public List<Long> fileIds() {
        return values.values().stream()
                .map(value -> value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .filter(Staged.class::isInstance)
                .flatMap(staged -> ((Staged) staged).ids().stream())
                .toList();
    }

    private static Object value(Record form, String name) {
        try {
            var accessor = form.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No value of " + name + " in " + form.getClass(), e);
        }
    }
}
