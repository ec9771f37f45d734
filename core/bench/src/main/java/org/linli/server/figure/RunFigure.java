package org.linli.server.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureAsk;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.figure.Unit;

/** Opens the counting of figures, which only its own package knows, to the benchmark. */
public final class RunFigure {

    private static final Figure ANSWERED = Figure.of("answered", Unit.PERCENT, new Permission("bench.run.read"))
            .from("api_run r")
            .counts("sum(case when r.ended_at > 0 then 1 else 0 end)", "count(*)")
            .during("r.started_at")
            .in("r.subdistrict_id", "r.community_id");
    private static final int MONTHS = 12;

    private RunFigure() {}

    /** The figure of all runs of 2026, by month and community. */
    public static int count(Data data) {
        var january = Period.of(PeriodKind.MONTH, LocalDate.of(2026, 1, 1));
        var months = LongStream.range(0, MONTHS).mapToObj(january::plus).toList();
        var ask = new FigureAsk(months, Optional.empty());
        return data.read(handle -> new FigureDao(handle).rows(ANSWERED.sql(), ask))
                .size();
    }
}
