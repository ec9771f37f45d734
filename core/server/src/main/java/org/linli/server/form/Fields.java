package org.linli.server.form;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.code.Fen;
import org.linli.api.code.MobileNumber;
import org.linli.api.form.As;
import org.linli.api.form.ShownWhen;
import org.linli.api.form.Widget;

/** Reads a record's components as fields. */
final class Fields {

    /** Up to so many options are shown as radio buttons, more as a select. */
    private static final int RADIOS_MAX = 5;

    private Fields() {}

    static List<Field> of(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents()).map(Fields::field).toList();
    }

    private static Field field(RecordComponent component) {
        boolean optional = component.getType() == Optional.class;
        var kind = FieldKind.of(optional ? inner(component) : component.getType());
        var type = optional || kind == FieldKind.ROWS ? inner(component) : component.getType();
        if (kind == FieldKind.CODE) {
            Codes.require(type);
        }
        var as = Optional.ofNullable(component.getAnnotation(As.class));
        var widget = as.map(As::value).orElseGet(() -> widget(kind, type, optional));
        var field = new Field(
                component.getName(),
                kind,
                type,
                optional,
                widget,
                as.map(As::autocomplete).orElse(""),
                Optional.ofNullable(component.getAnnotation(ShownWhen.class)),
                constraints(component));
        if (kind == FieldKind.ROWS) {
            Rows.require(field);
        }
        return field;
    }

    private static Class<?> inner(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> inner) {
            return inner;
        }
        throw new IllegalArgumentException("An Optional or a List of what? " + component);
    }

    private static Widget widget(FieldKind kind, Class<?> type, boolean optional) {
        return switch (kind) {
            case TEXT -> Widget.TEXT;
            case WHOLE_NUMBER -> Widget.NUMBER;
            case BOOLEAN -> optional ? Widget.RADIOS : Widget.CHECKBOX;
            case DATE -> Widget.DATE;
            case CHOICE -> type.getEnumConstants().length <= RADIOS_MAX ? Widget.RADIOS : Widget.SELECT;
            case FILES -> Widget.FILES;
            case CODE -> code(type);
            case ROWS -> Widget.ROWS;
        };
    }

    private static Widget code(Class<?> type) {
        if (type == Fen.class) {
            return Widget.MONEY;
        }
        return type == MobileNumber.class ? Widget.PHONE : Widget.TEXT;
    }

    /** Those on the component, which Java keeps on the field alone, and those on what its Optional holds. */
    private static List<Annotation> constraints(RecordComponent component) {
        var inside = component.getAnnotatedType() instanceof AnnotatedParameterizedType type
                ? Arrays.stream(type.getAnnotatedActualTypeArguments())
                        .flatMap(argument -> Arrays.stream(argument.getAnnotations()))
                : Stream.<Annotation>empty();
        return Stream.concat(Arrays.stream(onField(component)), inside).toList();
    }

    private static Annotation[] onField(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotations();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record without a field for " + component, e);
        }
    }
}
