package org.linli.bench;

import java.util.Collection;

/** The value in the middle, which a disturbance of single rounds leaves alone. */
final class Median {

    private Median() {}

    static double of(Collection<? extends Number> values) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
