package org.linli.server.work;

import java.time.Instant;
import java.time.LocalTime;
import org.linli.api.calendar.Calendar;
import org.linli.api.list.Cell;

/** Says in a list when something is due: an end at 24:00 belongs to the day that it closes. */
public final class DueCell {

    private DueCell() {}

    public static Cell of(Instant due) {
        return due.atZone(Calendar.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell.Day(Calendar.day(due.minusMillis(1)))
                : new Cell.Moment(due);
    }
}
