package org.linli.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.form.FormView;

/**
 * The page of the trainer's clock.
 *
 * @param now what it shows, in words
 * @param moved whether that is another time than the real one
 */
public record ClockView(String now, boolean moved, FormView form, Optional<Told> told) {

    /**
     * What came by itself during the last move.
     *
     * @param counts how often what came
     * @param whole whether all of it is shown
     */
    public record Told(String from, String to, Map<String, Integer> counts, List<Line> lines, boolean whole) {}

    /** Something that came by itself, in words. */
    public record Line(String at, String number, String href, String what, String step) {}
}
