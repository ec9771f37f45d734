package org.linli.server.calendar;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;

/** Brings the pages of the calendar. */
public final class CalendarModule implements LinliPlugin {

    private final HolidayCalendar calendar;
    private final OpenDeadlines deadlines;

    public CalendarModule(HolidayCalendar calendar, OpenDeadlines deadlines) {
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    @Override
    public void setup(Setup to) {
        to.routes(new CalendarPages(calendar, to.members(), to.clock(), deadlines));
        to.navigation("calendar.title", CalendarPages.YEARS).forStaff(CorePermissions.CALENDAR_MANAGE);
    }
}
