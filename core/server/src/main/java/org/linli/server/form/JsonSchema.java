package org.linli.server.form;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.form.Form;
import org.linli.api.form.Widget;

/** A form as a JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
public final class JsonSchema {

    private JsonSchema() {}

    /** An object with one property for each field; ids and 64-bit numbers may come as text. */
    public static Map<String, Object> of(Form<?> form) {
        return of(Declaration.of(form.type()));
    }

    private static Map<String, Object> of(Declaration declaration) {
        var fields = declaration.fields();
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), property(field)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                fields.stream()
                        .filter(field -> field.required() && field.when().isEmpty())
                        .map(Field::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Field field) {
        var schema = new LinkedHashMap<String, Object>(base(field));
        if (field.kind() == FieldKind.WHOLE_NUMBER) {
            field.constraint(Min.class).ifPresent(min -> schema.put("minimum", min.value()));
            field.constraint(Max.class).ifPresent(max -> schema.put("maximum", max.value()));
        }
        field.constraint(Size.class).ifPresent(size -> schema.putAll(bounds(field, size)));
        field.constraint(Pattern.class).ifPresent(pattern -> schema.put("pattern", "^(?:" + pattern.regexp() + ")$"));
        return schema;
    }

    private static Map<String, Object> base(Field field) {
        return switch (field.kind()) {
            case TEXT ->
                field.widget() == Widget.PASSWORD
                        ? Map.of("type", "string", "format", "password")
                        : Map.of("type", "string");
            case CODE -> Map.of("type", "string", "title", field.type().getSimpleName());
            case WHOLE_NUMBER -> wholeNumber(field.type());
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case CHOICE -> Map.of("type", "string", "enum", constants(field.type()));
            case ROWS -> Map.of("type", "array", "items", of(field.row()));
            case FILES -> Map.of("type", "array", "items", Map.of("type", "string", "pattern", "^[0-9]{1,18}$"));
        };
    }

    private static Map<String, Object> wholeNumber(Class<?> type) {
        return type == int.class || type == Integer.class
                ? Map.of("type", "integer", "format", "int32")
                : Map.of("type", List.of("integer", "string"), "format", "int64");
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Map<String, Object> bounds(Field field, Size size) {
        var what = field.kind() == FieldKind.FILES || field.kind() == FieldKind.ROWS ? "Items" : "Length";
        var bounds = new LinkedHashMap<String, Object>();
        if (size.min() > 0) {
            bounds.put("min" + what, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            bounds.put("max" + what, size.max());
        }
        return bounds;
    }
}
