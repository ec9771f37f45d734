package org.linli.server.list;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A piece of SQL with the values of its named parameters. */
record SqlText(String sql, Map<String, Object> parameters) {

    static final SqlText NONE = new SqlText("", Map.of());

    SqlText {
        parameters = Map.copyOf(parameters);
    }

    static SqlText of(String sql) {
        return new SqlText(sql, Map.of());
    }

    static SqlText of(String sql, String name, Object value) {
        return new SqlText(sql, Map.of(name, value));
    }

    static SqlText join(List<SqlText> parts, String between) {
        var parameters = new TreeMap<String, Object>();
        parts.forEach(part -> parameters.putAll(part.parameters));
        return new SqlText(parts.stream().map(SqlText::sql).collect(Collectors.joining(between)), parameters);
    }

    SqlText wrapped(String before, String after) {
        return new SqlText(before + sql + after, parameters);
    }
}
