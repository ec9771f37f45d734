package org.linli.server.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record that is answered as JSON, as a JSON Schema (2020-12). */
final class RecordSchema {

    private static final Map<Type, Map<String, Object>> SIMPLE = Map.of(
            boolean.class, Map.of("type", "boolean"),
            int.class, Map.of("type", "integer"),
            long.class, Map.of("type", "integer", "format", "int64"),
            BigDecimal.class, Map.of("type", "number"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            Instant.class, Map.of("type", "string", "format", "date-time"));

    private RecordSchema() {}

    static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return record(record);
        }
        return SIMPLE.getOrDefault(type, Map.of("type", "string"));
    }

    private static Map<String, Object> generic(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        var last = of(arguments[arguments.length - 1]);
        if (type.getRawType() == List.class) {
            return Map.of("type", "array", "items", last);
        }
        return type.getRawType() == Optional.class ? last : Map.of("type", "object", "additionalProperties", last);
    }

    private static Map<String, Object> record(Class<?> record) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) {
            properties.put(
                    component.getName(), isId(component) ? Map.of("type", "string") : of(component.getGenericType()));
        }
        return Map.of("type", "object", "properties", properties, "required", required(record));
    }

    private static List<String> required(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList();
    }

    /** Ids are written as text. */
    private static boolean isId(RecordComponent component) {
        return component.getName().equals("id") || component.getName().endsWith("Id");
    }
}
