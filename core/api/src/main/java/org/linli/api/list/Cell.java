package org.linli.api.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The value of a column in a row: the page, the JSON, the CSV and the spreadsheet each write it in their own way. */
public sealed interface Cell {

    Cell EMPTY = new Text("", "");

    /** Text; with an address, it is a link on the page. */
    record Text(String text, String href) implements Cell {}

    record Number(long value) implements Cell {}

    /** A number with decimals, shown with as many as it has. */
    record Decimal(BigDecimal value) implements Cell {}

    /** An amount in fen. */
    record Money(long fen) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /**
     * A moment, shown to the minute.
     *
     * @param deadline whether it is the end of a term: at 24:00 people are shown the day that it closes
     */
    record Moment(Instant instant, boolean deadline) implements Cell {

        public Moment(Instant instant) {
            this(instant, false);
        }
    }

    /** A state: a message key, shown as a chip with its word. */
    record State(String key, Tone tone) implements Cell {}

    static Cell text(String text) {
        return new Text(text, "");
    }

    static Cell link(String text, String href) {
        return new Text(text, href);
    }

    static Cell number(long value) {
        return new Number(value);
    }

    static Cell moment(Optional<Instant> instant) {
        return instant.<Cell>map(Moment::new).orElse(EMPTY);
    }

    static Cell deadline(Optional<Instant> end) {
        return end.<Cell>map(instant -> new Moment(instant, true)).orElse(EMPTY);
    }

    static Cell state(String key, Tone tone) {
        return new State(key, tone);
    }
}
