package org.linli.server.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.form.NoDraft;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;

/**
 * All that is known of a form's record. It hangs on the record's class and nowhere else, with a factory of validators
 * of its own, so that it goes when the plugin's class loader goes.
 */
final class Declaration {

    private static final ClassValue<Declaration> OF = new ClassValue<>() {
        @Override
        protected Declaration computeValue(Class<?> type) {
            return new Declaration(type.asSubclass(Record.class));
        }
    };

    /** Up to so many short fields are typed again soon. */
    private static final int SHORT = 3;

    private static final Set<Widget> LONG = Set.of(Widget.TEXTAREA, Widget.ROWS);

    private final Class<? extends Record> type;
    private final List<Field> fields;
    private final Constructor<?> constructor;
    private final Constraints constraints;

    private Declaration(Class<? extends Record> type) {
        this.type = type;
        fields = Fields.of(type);
        Condition.require(fields);
        constructor = constructor(type);
        constraints = Constraints.of(type);
    }

    /** Throws IllegalArgumentException when a component is of a type that no field can have. */
    static Declaration of(Class<? extends Record> type) {
        return OF.get(type);
    }

    /** Whether the browser may keep what was typed as a draft. */
    boolean draftable() {
        return !type.isAnnotationPresent(NoDraft.class)
                && fields.stream().noneMatch(field -> field.widget() == Widget.PASSWORD);
    }

    /** Whether a draft is worth while. */
    boolean isLong() {
        return fields.size() > SHORT || fields.stream().anyMatch(field -> LONG.contains(field.widget()));
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    Constraints constraints() {
        return constraints;
    }

    /** Throws {@link Refused} when the record's own constructor refuses the values together. */
    <T extends Record> T make(Class<T> record, Object[] values) {
        try {
            return record.cast(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("The constructor of " + type.getName() + " failed", e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("No " + type.getName() + " can be made", e);
        }
    }

    private static Constructor<?> constructor(Class<? extends Record> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var canonical = type.getDeclaredConstructor(components);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " has no canonical constructor", e);
        }
    }
}
