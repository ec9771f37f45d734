package org.linli.api.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The value of a column in a row: the page, the JSON, the CSV and the spreadsheet each write it in their own way. */
public sealed interface Cell {

    /** Nothing to show. */
    Cell EMPTY = new Text("", "");

    /**
     * Text; with an address, it is a link on the page.
     *
     * @param text what is shown; escaped where it is written
     * @param href where it leads, or ""
     */
    record Text(String text, String href) implements Cell {}

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Number(long value) implements Cell {}

    /**
     * A number with decimals, shown with as many as it has.
     *
     * @param value as exact as it is
     */
    record Decimal(BigDecimal value) implements Cell {}

    /**
     * An amount in fen.
     *
     * @param fen in fen; shown in yuan
     */
    record Money(long fen) implements Cell {}

    /**
     * A day.
     *
     * @param day in Asia/Shanghai
     */
    record Day(LocalDate day) implements Cell {}

    /**
     * A moment, shown to the minute.
     *
     * @param instant the moment
     * @param deadline whether it is the end of a term: at 24:00 people are shown the day that it closes
     */
    record Moment(Instant instant, boolean deadline) implements Cell {

        public Moment(Instant instant) {
            this(instant, false);
        }
    }

    /**
     * A state: a message key, shown as a chip with its word.
     *
     * @param key message key of the word
     * @param tone how the word is marked
     */
    record State(String key, Tone tone) implements Cell {}

    /** Text that leads nowhere. */
    static Cell text(String text) {
        return new Text(text, "");
    }

    /** Text that leads to a path of the site. */
    static Cell link(String text, String href) {
        return new Text(text, href);
    }

    /** A whole number. */
    static Cell number(long value) {
        return new Number(value);
    }

    /** A moment, or nothing. */
    static Cell moment(Optional<Instant> instant) {
        return instant.<Cell>map(Moment::new).orElse(EMPTY);
    }

    /** The end of a term, or nothing. */
    static Cell deadline(Optional<Instant> end) {
        return end.<Cell>map(instant -> new Moment(instant, true)).orElse(EMPTY);
    }

    /** A word at a message key, marked so. */
    static Cell state(String key, Tone tone) {
        return new State(key, tone);
    }
}
