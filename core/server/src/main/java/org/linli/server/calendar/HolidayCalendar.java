package org.linli.server.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.CalendarChanged;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.refusal.Refused;

/**
 * The calendar of the deployment: the years that the product ships, and over them those that administrators entered. A
 * change made on this node shows at once; one made on another shows within {@link #STALE_AT_MOST}.
 */
public final class HolidayCalendar implements Calendar {

    static final int REVISIONS_MAX = 100;
    static final Duration STALE_AT_MOST = Duration.ofSeconds(10);

    private static final int YEARS_MAX = HolidayYear.LAST - HolidayYear.FIRST + 1;
    private static final String NOW = "now";

    private final Ground ground;
    private final SortedMap<Integer, HolidayYear> shipped = ShippedYears.read();
    private final CalendarDao dao = new CalendarDao();
    private final Cache<String, Known> cache =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(STALE_AT_MOST).build();

    /** What the calendar stands on. */
    public record Ground(Data data, Clock clock, Audit audit, Events events) {}

    public HolidayCalendar(Ground ground) {
        this.ground = ground;
    }

    @Override
    public boolean works(LocalDate day) {
        return now().days.works(day);
    }

    @Override
    public boolean known(int year) {
        return now().days.known(year);
    }

    /** Reads the years anew at the next question. */
    public void forget() {
        cache.invalidateAll();
    }

    /** The years as they hold now. */
    SortedMap<Integer, HolidayYear> years() {
        return now().years;
    }

    Optional<HolidayYear> shipped(int year) {
        return Optional.ofNullable(shipped.get(year));
    }

    /** What was entered about a year, newest first. */
    List<Revision> revisions(int year) {
        return ground.data.read(handle -> dao.of(handle, year, REVISIONS_MAX));
    }

    /** The calendar as it would be. */
    Calendar with(HolidayYear year) {
        var years = new TreeMap<>(years());
        years.put(year.year(), year);
        return new WorkingDays(years.values());
    }

    /** Stores what a year is from now on. Its own act: it must be stored when the calendar is read anew. */
    void change(ActingAs who, HolidayYear year) {
        ground.data.act(handle -> {
            var before = dao.of(handle, year.year(), REVISIONS_MAX);
            if (before.size() == REVISIONS_MAX) {
                throw Refused.because("", "calendar.refused.revisions", REVISIONS_MAX);
            }
            var revision = new Revision(year, before.size() + 1, who.memberId(), ground.clock.instant());
            dao.insert(handle, revision);
            ground.audit.record(handle, who, "calendar.change", "calendar", year.year(), year.source());
            ground.events.publish(handle, new CalendarChanged(year.year()));
            return revision;
        });
        forget();
    }

    private Known now() {
        return cache.get(NOW, key -> read());
    }

    private Known read() {
        var years = new TreeMap<>(shipped);
        for (var entered : ground.data.read(handle -> dao.newest(handle, YEARS_MAX))) {
            years.put(entered.year().year(), entered.year());
        }
        return new Known(Collections.unmodifiableSortedMap(years), new WorkingDays(years.values()));
    }

    private record Known(SortedMap<Integer, HolidayYear> years, WorkingDays days) {}
}
