package org.linli.server.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow.Said;
import org.linli.server.calendar.CalendarViews.Moving;
import org.linli.server.calendar.OpenDeadlines;
import org.linli.server.procedure.RunBook.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deadlines of open runs, computed anew when the calendar has changed: a run whose deadline moves gets a row that
 * says so. Doing it twice does no more than doing it once.
 */
public final class Recount implements OpenDeadlines {

    /** So many runs in one act. */
    private static final int RUNS_AT_ONCE = 50;

    /** So many are looked at for a preview. */
    private static final int PREVIEW_MAX = 500;

    private static final String MOVE = "calendar";
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final Data data;
    private final RunBook book;

    Recount(Data data, RunBook book) {
        this.data = data;
        this.book = book;
    }

    @Override
    public Moving under(Calendar then) {
        return data.read(handle -> {
            var runs = new RunDao(handle).openAfter(new RunDao.Spot(0, Long.MAX_VALUE), PREVIEW_MAX);
            var deadlines = new Deadlines(then);
            int moved = 0;
            for (var run : runs) {
                var story = book.entry(handle, run).story();
                moved += deadlines.due(story).equals(story.run().dueAt()) ? 0 : 1;
            }
            return new Moving(moved, runs.size());
        });
    }

    /** Computes all open runs anew, in bounded pieces. */
    public void run() {
        var last = Optional.of(new RunDao.Spot(-1, 0));
        while (last.isPresent()) {
            var from = last.get();
            last = data.act(handle -> some(handle, from));
        }
    }

    private Optional<RunDao.Spot> some(Handle handle, RunDao.Spot from) {
        var runs = new RunDao(handle).openAfter(from, RUNS_AT_ONCE);
        runs.forEach(run -> anew(handle, run));
        return runs.isEmpty() ? Optional.empty() : Optional.of(RunDao.Spot.of(runs.get(runs.size() - 1)));
    }

    private void anew(Handle handle, StoredRun run) {
        var entry = book.entry(handle, run);
        if (entry.story().rows().size() >= RunBook.ROWS_MAX) {
            LOG.warn("Run {} has too many rows for another deadline", run.run().id());
        } else if (book.due(entry.story()).equals(run.run().dueAt())) {
            book.tell(handle, entry, run.told());
        } else {
            book.append(handle, entry, calendar(entry));
        }
    }

    private static Done calendar(Entry entry) {
        var run = entry.story().run();
        return new Done(
                MOVE,
                Kind.CALENDAR,
                run.step(),
                run.undertakerId(),
                ActingAs.SYSTEM,
                Optional.empty(),
                List.of(),
                new Said(false, "", Map.of(), List.of()),
                List.of());
    }
}
