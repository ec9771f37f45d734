package org.linli.server.list;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param count how many rows there are in all, or {@link ListQuery#COUNTED_MAX} when there are more
 * @param more whether there are more than were counted
 * @param back the page before, if there is one
 * @param next the page after, if there is one
 */
public record ListRows<R>(
        ListAsk<R> ask, List<R> rows, int count, boolean more, Optional<Position> back, Optional<Position> next) {

    public ListRows {
        rows = List.copyOf(rows);
    }
}
