package org.linli.api.rights;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * A class of data and how long it is kept (PIPL art. 19). The district may change the days. Its words are at
 * {@code retention.<key>}, and why it is not kept for less at {@code retention.<key>.why}.
 *
 * @param key {@code <owner>.<class>}, as {@code service-365.content}
 * @param days how long it is kept unless the district says otherwise
 * @param daysMin the fewest days, by law or because the work needs them
 * @param due erases what is due
 */
public record Retention(String key, int days, int daysMin, Due due) {

    /** Erases what is due. */
    @FunctionalInterface
    public interface Due {

        /** Erases at most so many things that were last needed before a moment; says how many. */
        int erase(Handle handle, Instant before, int max);
    }

    /** Message key of what it is called. */
    public String words() {
        return "retention." + key;
    }
}
