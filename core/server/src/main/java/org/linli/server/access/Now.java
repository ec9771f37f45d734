package org.linli.server.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment at which access is judged.
 *
 * @param millis epoch milliseconds
 * @param today the day in Asia/Shanghai, as ISO text
 */
record Now(long millis, String today) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Now of(Clock clock) {
        var instant = clock.instant();
        return new Now(
                instant.toEpochMilli(), LocalDate.ofInstant(instant, ZONE).toString());
    }
}
