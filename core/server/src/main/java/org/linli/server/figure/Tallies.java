package org.linli.server.figure;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.server.data.CountAnewDao;
import org.linli.server.figure.TallyDao.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the sums of past days, in bounded pieces: rows are counted in a read, and stored in an act that does nothing
 * when anybody else changed the tally meanwhile. It can be stopped anywhere: a day is kept wholly or not at all.
 */
final class Tallies {

    /**
     * So long after a moment, every change that bears it is there to be read: an act takes two seconds at most, and
     * the clocks of nodes differ by less than the rest.
     */
    static final Duration SETTLING = Duration.ofSeconds(20);

    /** Ten years: what lies further back is counted each time. */
    static final int DAYS_MAX = 3_660;

    static final int DAYS_AT_ONCE = 28;

    private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);

    private final Supplier<List<Tally>> declared;
    private final Data data;
    private final Clock clock;

    Tallies(Supplier<List<Tally>> declared, Data data, Clock clock) {
        this.declared = declared;
        this.data = data;
        this.clock = clock;
    }

    /** Counts the past days that are not kept or in which something changed, and drops what is not declared now. */
    void settle() {
        var tallies = declared.get();
        drop(tallies);
        for (var tally : tallies) {
            try {
                settle(tally);
            } catch (RuntimeException trouble) {
                LOG.warn("The days of {} cannot be kept now", tally.figureId(), trouble);
            }
        }
    }

    /** Trusts nothing that was kept, and counts all anew. */
    void anew() {
        data.act(handle -> {
            CountAnewDao.all(handle);
            return true;
        });
        settle();
    }

    private void drop(List<Tally> tallies) {
        var gone = data.read(handle -> {
            var dao = new TallyDao(handle);
            var ids = dao.ids();
            tallies.forEach(tally -> dao.find(tally).ifPresent(stored -> ids.remove(stored.id())));
            return ids;
        });
        for (long id : gone) {
            boolean dropped = false;
            while (!dropped) {
                dropped = data.act(handle -> new TallyDao(handle).drop(id, DAYS_AT_ONCE));
            }
        }
    }

    private void settle(Tally tally) {
        var stored = settled(tally);
        for (var days : missing(tally, stored)) {
            var rows = data.read(handle -> new FigureDao(handle).days(tally, days));
            if (rows.size() >= FigureDao.ROWS_MAX || !keep(stored, days, tally, rows)) {
                return;
            }
        }
    }

    /** The tally, without the days in which something changed that is settled now. */
    private Stored settled(Tally tally) {
        long now = clock.millis();
        long until = now - SETTLING.toMillis();
        var before = stored(tally);
        boolean keeps = before.keeps(now);
        var changed = keeps
                ? data.read(handle -> new FigureDao(handle).changed(tally.sql(), before.settledAt(), until))
                        .days()
                : Set.<Long>of();
        if (keeps && changed.isEmpty()) {
            return before;
        }
        data.act(handle -> {
            var dao = new TallyDao(handle);
            boolean mine = dao.settle(before, until);
            if (mine && keeps) {
                dao.leave(before.id(), changed);
            } else if (mine) {
                dao.leave(before.id());
            }
            return mine;
        });
        return new Stored(before.id(), until);
    }

    private Stored stored(Tally tally) {
        return data.read(handle -> new TallyDao(handle).find(tally))
                .orElseGet(() -> data.act(handle -> new TallyDao(handle).insert(data.newId(), tally)));
    }

    /** The days before today that are not kept, in pieces, the latest first. */
    private List<Days> missing(Tally tally, Stored stored) {
        long today = Calendar.day(clock.instant()).toEpochDay();
        var missing = data.read(handle -> {
            var first = new FigureDao(handle).first(tally.sql(), Days.millis(today - DAYS_MAX));
            var all = new Days(first.map(Days::day).orElse(today), today);
            var kept = new TallyDao(handle).days(stored.id(), all);
            return all.where(day -> !kept.contains(day));
        });
        Collections.reverse(missing);
        return missing.stream()
                .flatMap(days -> days.pieces(DAYS_AT_ONCE).stream())
                .toList();
    }

    private boolean keep(Stored stored, Days days, Tally tally, List<DayRow> rows) {
        var shown = rows.stream().filter(row -> tally.shows(row.part())).toList();
        return data.act(handle -> {
            var dao = new TallyDao(handle);
            if (!dao.settle(stored, stored.settledAt())) {
                return false;
            }
            dao.put(stored.id(), days, shown);
            return true;
        });
    }
}
