package org.linli.server.calendar;

import org.linli.api.calendar.Calendar;
import org.linli.server.calendar.CalendarViews.Moving;

/** What becomes of the deadlines of open cases when the calendar changes. */
@FunctionalInterface
public interface OpenDeadlines {

    /** How many would move under another calendar. Reads only. */
    Moving under(Calendar then);
}
