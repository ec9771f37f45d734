package org.linli.server.procedure;

import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.linli.api.calendar.Calendar;

/** What people call a run: the year, and the count of its kind within the community and year, as 2026-000412. */
final class Numbers {

    private Numbers() {}

    static String next(Handle handle, long communityId, String kind, Instant at) {
        int year = at.atZone(Calendar.ZONE).getYear();
        long count = new ProcedureDao(handle).nextNumber(communityId, kind, year);
        return String.format(Locale.ROOT, "%d-%06d", year, count);
    }
}
