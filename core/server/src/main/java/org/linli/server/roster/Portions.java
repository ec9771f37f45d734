package org.linli.server.roster;

import java.util.List;
import org.linli.api.data.ActTimedOut;
import org.linli.api.data.Busy;
import org.linli.server.limit.Crowded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the rows of a piece dealt with: at once if that goes well, in halves when it takes too long, one by one when it
 * fails, so that a row at which it fails alone leaves the others theirs.
 *
 * @param goOn is asked before a piece that failed is tried again, and may throw to end it
 */
record Portions(Work work, Alone alone, Runnable goOn) {

    private static final Logger LOG = LoggerFactory.getLogger(Portions.class);

    /** Deals with rows that follow each other, the first so many rows from the beginning. */
    @FunctionalInterface
    interface Work {
        void on(List<RosterRow> rows, long from);
    }

    /** Deals with a row at which the work fails. */
    @FunctionalInterface
    interface Alone {
        void failed(RosterRow row, long at);
    }

    void take(List<RosterRow> rows, long from) {
        try {
            work.on(rows, from);
        } catch (Stopped | Busy | Crowded | Taking.RefusedNow ends) {
            throw ends;
        } catch (RuntimeException failed) {
            goOn.run();
            again(rows, from, failed);
        }
    }

    private void again(List<RosterRow> rows, long from, RuntimeException failed) {
        if (rows.size() == 1) {
            LOG.error("An import failed at line {}", rows.get(0).line(), failed);
            alone.failed(rows.get(0), from);
            return;
        }
        int size = failed instanceof ActTimedOut ? rows.size() / 2 : 1;
        for (int at = 0; at < rows.size(); at += size) {
            take(rows.subList(at, Math.min(at + size, rows.size())), from + at);
        }
    }
}
