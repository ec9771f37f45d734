package org.linli.api.list;

import java.util.function.Function;

/**
 * An order of a list. Its label is at {@code <words>.sort.<key>}.
 *
 * @param key names it within the list
 * @param column the SQL column, of text or bigint; never null in any row
 * @param value the column's value in a row, a String or a Long, for the key of the next page
 * @param descending whether the greatest comes first
 */
public record Sort<R>(String key, String column, Function<R, Object> value, boolean descending) {}
