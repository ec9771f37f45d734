package org.linli.server.figure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.linli.api.access.Permission;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.figure.Unit;

/** Opens the counting of figures, which only its own package knows, to the benchmark: the runs of 2026, in 2027. */
public final class RunFigure {

    private static final String ID = "bench.answered";
    private static final Figure ANSWERED = Figure.of("answered", Unit.PERCENT, new Permission("bench.run.read"))
            .from("api_run r")
            .where("r.procedure = 'bench.run'")
            .counts("sum(case when r.ended_at > 0 then 1 else 0 end)", "count(*)")
            .during("r.started_at")
            .changed("r.changed_at")
            .in("r.subdistrict_id", "r.community_id");
    private static final Instant NOW = Instant.parse("2027-01-02T02:00:00Z");
    private static final FigureAsk YEAR = new FigureAsk(
            LongStream.range(0, 12)
                    .mapToObj(Period.of(PeriodKind.MONTH, LocalDate.of(2026, 1, 1))::plus)
                    .toList(),
            Optional.empty());

    private final Data data;
    private final Clock clock = Clock.fixed(NOW, Calendar.ZONE);
    private final FigureCount count = new FigureCount(clock);

    public RunFigure(Data data) {
        this.data = data;
    }

    /** All days of which are kept. */
    public RunFigure keep() {
        new Tallies(() -> Tally.all(ID, ANSWERED).toList(), data, clock).settle();
        return this;
    }

    /** So many runs that are spread over the year change after the days were kept. */
    public void change(int runs, int of) {
        var ids = LongStream.range(0, runs)
                .mapToObj(i -> of / runs / 2 + i * of / runs)
                .toList();
        data.act(handle -> handle.createUpdate("update core_run set changed_at = :now where id in (<ids>)")
                .bind("now", NOW.minus(Duration.ofSeconds(1)).toEpochMilli())
                .bindList("ids", ids)
                .execute());
    }

    /** By month and community, as pages ask. */
    public int read() {
        return data.read(handle -> count.rows(handle, ID, ANSWERED, YEAR)).size();
    }

    /** The same from the rows alone. */
    public int count() {
        return data.read(handle -> new FigureDao(handle).rows(ANSWERED.sql(), YEAR, Days.of(YEAR)))
                .size();
    }
}
