package org.linli.server.setting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.api.setting.Secret;

/** What a settings record declares, as plain values: it holds no class of the plugin. */
public record SettingShape(List<Item> items) {

    /** How a setting is asked for and shown. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        CHOICE,
        SECRET
    }

    /**
     * One setting.
     *
     * @param options what may be written, where it is one of a few
     * @param standard what it is when nobody says anything; empty when it must be given
     * @param least the least number, as text, or ""
     * @param most the greatest number, as text, or ""
     */
    public record Item(
            String key, Kind kind, List<String> options, Optional<String> standard, String least, String most) {

        public Item {
            options = List.copyOf(options);
        }

        /** The key of its label. */
        public String words() {
            return "setting." + key;
        }

        public boolean secret() {
            return kind == Kind.SECRET;
        }
    }

    public SettingShape {
        items = List.copyOf(items);
    }

    public static SettingShape of(Class<? extends Record> type) {
        return new SettingShape(Arrays.stream(type.getRecordComponents())
                .map(SettingShape::item)
                .toList());
    }

    private static Item item(RecordComponent component) {
        var type = component.getType();
        return new Item(
                SettingsReader.key(component),
                kind(type),
                SettingType.options(type),
                SettingsReader.standard(component),
                constraint(component, Min.class)
                        .map(least -> Long.toString(least.value()))
                        .orElse(""),
                constraint(component, Max.class)
                        .map(most -> Long.toString(most.value()))
                        .orElse(""));
    }

    private static Kind kind(Class<?> type) {
        if (type == Secret.class) {
            return Kind.SECRET;
        }
        if (type == boolean.class) {
            return Kind.TRUTH;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        return type == String.class ? Kind.TEXT : Kind.NUMBER;
    }

    /** Java keeps a component's constraints on its field. */
    private static <A extends Annotation> Optional<A> constraint(RecordComponent component, Class<A> annotation) {
        try {
            return Optional.ofNullable(component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(annotation));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record without a field for " + component, e);
        }
    }
}
