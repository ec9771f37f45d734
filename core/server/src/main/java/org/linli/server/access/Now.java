package org.linli.server.access;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.api.calendar.Calendar;

/**
 * The moment at which access is judged.
 *
 * @param millis epoch milliseconds
 * @param today the day in Asia/Shanghai, as ISO text
 */
record Now(long millis, String today) {

    static Now of(Clock clock) {
        var instant = clock.instant();
        return new Now(
                instant.toEpochMilli(),
                LocalDate.ofInstant(instant, Calendar.ZONE).toString());
    }
}
