package org.linli.server.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureSql;

/** A figure whose days are kept, as a whole or broken down by one dimension. */
record Tally(String figureId, FigureSql sql, Optional<Dimension> dimension) {

    /** Empty for a figure whose days cannot be kept: it says nothing of changes, or is no sum over rows of a day. */
    static Optional<Tally> of(String figureId, Figure figure, Optional<Dimension> dimension) {
        var sql = figure.sql();
        boolean keeps = !sql.changed().isEmpty()
                && !figure.isStock()
                && figure.function().isEmpty();
        return keeps ? Optional.of(new Tally(figureId, sql, dimension)) : Optional.empty();
    }

    /** All of a figure. */
    static Stream<Tally> all(String figureId, Figure figure) {
        return Stream.concat(
                        Stream.of(Optional.<Dimension>empty()),
                        figure.dimensions().stream().map(Optional::of))
                .flatMap(dimension -> of(figureId, figure, dimension).stream());
    }

    /** The dimension's key, or "". */
    String dimensionKey() {
        return dimension.map(Dimension::key).orElse("");
    }

    /** Another one for another declaration. */
    String hash() {
        var declared = sql + " " + dimension;
        return UUID.nameUUIDFromBytes(declared.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether a part is shown at all. */
    boolean shows(String part) {
        return dimension.map(Dimension::values).orElse(List.of("")).contains(part);
    }
}
