package org.linli.api.figure;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of a figure's function: its rows in all of the deployment. The host narrows them to what the viewer may
 * see and adds them up.
 *
 * @param periods one after another, of one kind, the earliest first; at most {@link #PERIODS_MAX}
 * @param dimension what the rows are broken down by
 */
public record FigureAsk(List<Period> periods, Optional<Dimension> dimension) {

    /** The most periods that are asked for at once. */
    public static final int PERIODS_MAX = 60;

    public FigureAsk {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || periods.size() > PERIODS_MAX) {
            throw new IllegalArgumentException("1 to " + PERIODS_MAX + " periods, not " + periods.size());
        }
    }

    /** The earliest period. */
    public Period first() {
        return periods.get(0);
    }

    /** The latest period. */
    public Period last() {
        return periods.get(periods.size() - 1);
    }
}
