package org.linli.api.list;

import java.util.function.Function;

/** A column of a list. Its heading is at {@code <words>.column.<key>}. */
public record Column<R>(String key, Function<R, Cell> cell) {}
