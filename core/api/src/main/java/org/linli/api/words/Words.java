package org.linli.api.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.linli.api.calendar.Calendar;

/** Words of one plugin and of the core in one language; the plugin's own come first. */
public interface Words {

    /** The language. */
    Locale locale();

    /**
     * The text of a key with its arguments put in (java.text.MessageFormat). A key without text gives the key itself,
     * and the test of words fails on it.
     */
    String text(String key, Object... args);

    /** Whether the key has a text: for optional words, as a field's help. */
    boolean has(String key);

    /** A day as people of this language write it. */
    String date(LocalDate date);

    /** A moment in Asia/Shanghai, to the minute. */
    String moment(Instant instant);

    /** The end of a term: a day when it ends at 24:00, otherwise to the minute. */
    default String deadline(Instant end) {
        var last = Calendar.day(end.minusMillis(1));
        return Calendar.midnightAfter(last).equals(end) ? date(last) : moment(end);
    }
}
