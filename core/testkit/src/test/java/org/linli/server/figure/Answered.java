package org.linli.server.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.linli.api.data.Data;
import org.linli.api.figure.Dimension;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.FigureRow;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.figure.Unit;
import org.linli.server.area.District;
import org.linli.testkit.TestClock;

/** Runs of a district that begin and change, and the figure of how many have ended, whose days are kept. */
final class Answered {

    private static final String KEY = "core.answered";
    static final List<String> PACES = List.of("calm", "urgent");

    final District district;
    final TestClock clock = new TestClock();
    private final FigureCount count = new FigureCount(clock);

    Answered(District district) {
        this.district = district;
    }

    /** The tests of a class share a database: only the runs of this district are counted. */
    Figure figure() {
        return Figure.of("answered", Unit.PERCENT, Counting.READ)
                .from("(select * from api_run where procedure = '" + district.code + "') r")
                .during("r.started_at")
                .changed("r.changed_at")
                .in("r.subdistrict_id", "r.community_id")
                .counts("sum(case when r.ended_at > 0 then 1 else 0 end)", "count(*)")
                .by("pace", "pace", "r.pace", PACES);
    }

    Tallies tallies(Figure... figures) {
        return tallies(district.data, figures);
    }

    Tallies tallies(Data data, Figure... figures) {
        return new Tallies(
                () -> Arrays.stream(figures)
                        .flatMap(figure -> Tally.all(KEY, figure))
                        .toList(),
                data,
                clock);
    }

    /** A run that began so many days ago. */
    long begin(int daysAgo, long area, String pace) {
        var place = district.tree.place(area);
        long id = district.data.newId();
        district.data.act(handle -> handle.createUpdate("insert into core_run (id, procedure, version, variant, number,"
                        + " pace, subdistrict_id, community_id, grid_id, started_at, step, step_since, undertaker_id,"
                        + " due_at, paused_at, ended_at, was_late, reopened, last_sequence, last_hash, reminded,"
                        + " escalated, next_at, changed_at) values (:id, :code, 1, '', '', :pace, :subdistrict,"
                        + " :community, 0, :started, '', 0, 0, 0, 0, 0, 0, 0, 0, '', 0, 0, 0, :now)")
                .bind("id", id)
                .bind("code", district.code)
                .bind("pace", pace)
                .bind("subdistrict", place.subdistrictId())
                .bind("community", place.communityId())
                .bind("started", clock.instant().minusSeconds(daysAgo * 86_400L).toEpochMilli())
                .bind("now", clock.millis())
                .execute());
        return id;
    }

    /** The run ends, or is open again, in an act that began so many seconds before it was stored. */
    void turn(long run, int secondsBefore) {
        district.data.act(handle -> handle.createUpdate("update core_run set changed_at = :now,"
                        + " ended_at = case when ended_at = 0 then :now else 0 end where id = :id")
                .bind("id", run)
                .bind("now", clock.millis() - secondsBefore * 1_000L)
                .execute());
    }

    /** The last thirteen months, by pace or not. */
    FigureAsk months(boolean byPace) {
        var last = Period.at(PeriodKind.MONTH, clock.instant());
        var months = LongStream.rangeClosed(-12, 0).mapToObj(last::plus).toList();
        return new FigureAsk(months, byPace ? Optional.of(figure().dimensions().get(0)) : Optional.<Dimension>empty());
    }

    /** As the pages read it. */
    Set<FigureRow> read(FigureAsk ask) {
        return read(figure(), ask);
    }

    Set<FigureRow> read(Figure figure, FigureAsk ask) {
        return some(district.data.read(handle -> count.rows(handle, KEY, figure, ask)));
    }

    /** Counted from the rows alone. */
    Set<FigureRow> counted(FigureAsk ask) {
        return some(district.data.read(handle -> new FigureDao(handle).rows(figure().sql(), ask, Days.of(ask))));
    }

    /** Spoils what is kept, so that it shows where it is read. */
    void spoil() {
        district.data.act(handle -> handle.execute("update core_tally_part set numerator = numerator + 1000"));
    }

    long total(Set<FigureRow> rows) {
        return Total.of(rows.stream()).numerator();
    }

    long stored(String table) {
        return district.data.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    private static Set<FigureRow> some(List<FigureRow> rows) {
        return rows.stream().collect(Collectors.toSet());
    }
}
