package org.linli.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.server.area.District;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.testkit.EachDatabase;

@EachDatabase
class HolidayCalendarTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final Database database;
    private District district;
    private HolidayCalendar calendar;

    HolidayCalendarTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        district = new District(database);
        database.data("core").act(handle -> handle.execute("delete from core_calendar_year"));
        database.data("core").act(handle -> handle.execute("delete from core_event"));
        calendar = another();
    }

    @Test
    void aYearThatIsEnteredHoldsAtOnceAndForWhoeverReadsItAnew() {
        assertThat(calendar.works(NEW_YEAR)).isTrue();
        assertThat(calendar.known(2027)).isFalse();

        calendar.change(District.CLERK, year(2027, "first", "2027-01-01 2027-01-03", ""));

        assertThat(calendar.works(NEW_YEAR)).isFalse();
        assertThat(calendar.known(2027)).isTrue();
        assertThat(another().works(NEW_YEAR)).isFalse();
        assertThat(events()).containsExactly("{\"year\":2027}");
        assertThat(district.trail("calendar", 2027)).contains("calendar.change");
    }

    @Test
    void theLastRevisionHoldsAndAllAreRemembered() {
        calendar.change(District.CLERK, year(2027, "first", "2027-01-01", ""));
        calendar.change(District.CLERK, year(2027, "second", "2027-01-04", "2027-01-09"));

        assertThat(calendar.works(NEW_YEAR)).isTrue();
        assertThat(calendar.works(LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(calendar.works(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(calendar.revisions(2027))
                .extracting(one -> one.sequence() + " " + one.year().source() + " " + one.memberId())
                .containsExactly("2 second 41", "1 first 41");
    }

    @Test
    void whatIsEnteredGoesOverWhatIsShipped() {
        var shipped = calendar.shipped(2026).orElseThrow();
        assertThat(calendar.works(LocalDate.of(2026, 2, 16))).isFalse();

        calendar.change(District.CLERK, year(2026, "other", "2026-01-01", ""));

        assertThat(calendar.works(LocalDate.of(2026, 2, 16))).isTrue();
        assertThat(calendar.shipped(2026)).contains(shipped);
    }

    @Test
    void aPreviewChangesNothing() {
        assertThat(calendar.with(year(2027, "first", "2027-01-01", "")).works(NEW_YEAR))
                .isFalse();
        assertThat(calendar.works(NEW_YEAR)).isTrue();
        assertThat(another().works(NEW_YEAR)).isTrue();
    }

    private static HolidayYear year(int year, String source, String off, String working) {
        return new NoticeForm(source, off, working).year(year);
    }

    private HolidayCalendar another() {
        return new HolidayCalendar(new HolidayCalendar.Ground(
                district.data, database.clock(), district.audit, new Outbox(database).events("core")));
    }

    private List<String> events() {
        return district.data.read(handle -> handle.createQuery(
                        "select payload from core_event where type like" + " '%CalendarChanged' order by sequence")
                .mapTo(String.class)
                .list());
    }
}
