package org.linli.api.figure;

import java.util.List;

/**
 * What a figure may be broken down by, as the category of a matter. Its label is at {@code <words>}, that of each value
 * at {@code <words>.<value>}.
 *
 * @param key names it within the figure
 * @param words prefix of its message keys
 * @param column the SQL of the value; "" where a function gives the rows
 * @param values in the order in which they are shown, at most {@link #VALUES_MAX}; what has another value is left out
 */
public record Dimension(String key, String words, String column, List<String> values) {

    /** The most values that a dimension has. */
    public static final int VALUES_MAX = 50;

    public Dimension {
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > VALUES_MAX) {
            throw new IllegalArgumentException(key + " must have 1 to " + VALUES_MAX + " values");
        }
    }
}
