package org.linli.server.calendar;

import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;
import static org.linli.server.access.CorePermissions.CALENDAR_MANAGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.linli.api.calendar.Calendar;
import org.linli.api.form.FormView;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.calendar.CalendarViews.Change;
import org.linli.server.calendar.CalendarViews.Line;
import org.linli.server.calendar.CalendarViews.Plan;
import org.linli.server.web.OutsideAct;

/** The years of the calendar for whoever is signed in, and the forms with which an administrator enters one. */
final class CalendarPages implements Pages {

    static final String YEARS = "/calendar";

    private static final String YEAR = YEARS + "/{year}";

    private final HolidayCalendar calendar;
    private final Members members;
    private final Clock clock;
    private final OpenDeadlines deadlines;

    CalendarPages(HolidayCalendar calendar, Members members, Clock clock, OpenDeadlines deadlines) {
        this.calendar = calendar;
        this.members = members;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    @Override
    public void routes(Routes to) {
        var manage = holders(CALENDAR_MANAGE);
        to.get(YEARS, signedIn(), this::list)
                .get(YEAR, signedIn(), this::show)
                .get(YEAR + "/notice", manage, request -> ask(request, request.form(NoticeForm.FORM)))
                .post(YEAR + "/preview", manage, NoticeForm.FORM, new OutsideAct<>(this::preview), this::ask)
                // outside an act: the calendar is read anew as soon as the change is stored
                .post(YEAR + "/notice", manage, NoticeForm.Seen.FORM, new OutsideAct<>(this::change), this::again);
    }

    /** The years that are known, this one and the next. */
    private Answer list(Request request) {
        var years = new TreeSet<>(calendar.years().keySet());
        int now = Calendar.day(clock.instant()).getYear();
        years.add(now);
        years.add(now + 1);
        var lines = years.descendingSet().stream().map(this::line).toList();
        var view = new CalendarViews.Listed(lines, request.viewer().may(CALENDAR_MANAGE));
        return Answer.workbench(request.words().text("calendar.title"), "calendar/list.jte", view)
                .withJson(lines);
    }

    private Answer show(Request request) {
        int year = year(request);
        var known = Optional.ofNullable(calendar.years().get(year));
        var changes = calendar.revisions(year).stream()
                .map(revision -> change(request, revision))
                .toList();
        var plan = Plan.of(year, known, calendar, request.words().locale());
        var view = new CalendarViews.Shown(
                line(year), plan, changes, request.viewer().may(CALENDAR_MANAGE));
        return Answer.workbench(request.words().text("calendar.year", text(year)), "calendar/show.jte", view)
                .withJson(known.<Object>map(YearData::of).orElse(line(year)));
    }

    private Answer ask(Request request, FormView form) {
        int year = year(request);
        Optional.ofNullable(calendar.years().get(year))
                .ifPresent(known -> form.value("source", known.source())
                        .value("daysOff", DaySpan.text(known.spansOff(), "\n"))
                        .value("makeUpDays", DaySpan.text(known.spansWorking(), "\n")));
        return Answer.workbench(
                request.words().text("calendar.notice.title", text(year)),
                "calendar/form.jte",
                new CalendarViews.Asked(year, form));
    }

    private Answer preview(Request request, NoticeForm form) {
        return preview(request, form.year(year(request)), request.form(NoticeForm.Seen.FORM));
    }

    private Answer preview(Request request, HolidayYear year, FormView form) {
        form.value("source", year.source())
                .value("daysOff", DaySpan.text(year.spansOff(), "; "))
                .value("makeUpDays", DaySpan.text(year.spansWorking(), "; "));
        var then = calendar.with(year);
        var plan = Plan.of(year.year(), Optional.of(year), then, request.words().locale());
        var view = new CalendarViews.Preview(
                year.year(), plan, year.source(), workingDays(then, year.year()), deadlines.under(then), form);
        return Answer.workbench(
                request.words().text("calendar.preview.title", text(year.year())), "calendar/preview.jte", view);
    }

    private Answer change(Request request, NoticeForm.Seen form) {
        int year = year(request);
        calendar.change(request.viewer().actingAs(), form.year(year));
        return Answer.seeOther(YEARS + "/" + year).withNotice("calendar.done", text(year));
    }

    /** What was looked at cannot be changed by hand: whoever sends something else begins anew. */
    private Answer again(Request request, FormView form) {
        return ask(request, request.form(NoticeForm.FORM));
    }

    private Line line(int year) {
        var known = Optional.ofNullable(calendar.years().get(year));
        return new Line(
                year,
                known.map(HolidayYear::source).orElse(""),
                workingDays(calendar, year),
                known.isPresent() && !known.equals(calendar.shipped(year)));
    }

    private Change change(Request request, Revision revision) {
        return new Change(
                members.find(revision.memberId()).map(Member::name).orElse(""),
                request.words().moment(revision.at()),
                revision.year().source(),
                revision.year().off().size(),
                revision.year().working().size());
    }

    private static int workingDays(Calendar days, int year) {
        return days.workingDays(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    /** As people write a year, without a thousands' mark. */
    private static String text(int year) {
        return Integer.toString(year);
    }

    private static int year(Request request) {
        var text = request.path("year");
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < HolidayYear.FIRST || year > HolidayYear.LAST) {
            throw new NotFound("year " + text);
        }
        return year;
    }
}
