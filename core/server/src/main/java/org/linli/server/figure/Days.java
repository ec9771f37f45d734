package org.linli.server.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.linli.api.calendar.Calendar;
import org.linli.api.figure.FigureAsk;

/** Days of Asia/Shanghai one after another, counted since 1970: from the first, to before the end. */
record Days(long first, long end) {

    /** All days of the periods. */
    static Days of(FigureAsk ask) {
        return new Days(
                ask.first().start().toEpochDay(), ask.last().plus(1).start().toEpochDay());
    }

    /** The first moment of a day, in milliseconds. */
    static long millis(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(Calendar.ZONE).toInstant().toEpochMilli();
    }

    /** The day that a moment lies in. */
    static long day(long millis) {
        return Calendar.day(Instant.ofEpochMilli(millis)).toEpochDay();
    }

    LongStream stream() {
        return LongStream.range(first, end);
    }

    /** Those of which it is so, as few spans as there are; in order. */
    List<Days> where(LongPredicate so) {
        var spans = new ArrayList<Days>();
        stream().filter(so).forEach(day -> {
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).end == day) {
                spans.set(last, new Days(spans.get(last).first, day + 1));
            } else {
                spans.add(new Days(day, day + 1));
            }
        });
        return spans;
    }

    /** The same days in pieces of at most so many, the latest first. */
    List<Days> pieces(int daysMax) {
        var pieces = new ArrayList<Days>();
        for (long to = end; to > first; to -= daysMax) {
            pieces.add(new Days(Math.max(first, to - daysMax), to));
        }
        return pieces;
    }
}
