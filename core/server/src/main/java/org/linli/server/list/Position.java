package org.linli.server.list;

import java.util.Optional;

/** Which page of a list is asked for. */
sealed interface Position {

    record First() implements Position {}

    record Last() implements Position {}

    record After(Cursor end) implements Position {}

    record Before(Cursor end) implements Position {}

    /** Whether the rows are read from the end, to be turned round. */
    default boolean backwards() {
        return this instanceof Last || this instanceof Before;
    }

    default Optional<Cursor> cursor() {
        if (this instanceof After after) {
            return Optional.of(after.end());
        }
        return this instanceof Before before ? Optional.of(before.end()) : Optional.empty();
    }
}
