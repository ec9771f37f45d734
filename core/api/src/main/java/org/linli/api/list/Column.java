package org.linli.api.list;

import java.util.function.Function;

/**
 * A column of a list. Its heading is at {@code <words>.column.<key>}.
 *
 * @param key names it within the list
 * @param cell what stands in it for a row
 */
public record Column<R>(String key, Function<R, Cell> cell) {}
