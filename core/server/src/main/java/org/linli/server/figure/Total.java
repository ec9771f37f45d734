package org.linli.server.figure;

import java.util.stream.Stream;
import org.linli.api.figure.FigureRow;

/** Rows of a figure, added up. */
record Total(long numerator, long denominator) {

    static final Total NOTHING = new Total(0, 0);

    static Total of(Stream<FigureRow> rows) {
        return rows.map(row -> new Total(row.numerator(), row.denominator())).reduce(NOTHING, Total::plus);
    }

    Total plus(Total other) {
        return new Total(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }
}
