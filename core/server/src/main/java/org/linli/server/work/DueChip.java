package org.linli.server.work;

import gg.jte.Content;
import java.time.Instant;
import org.linli.api.Setup;
import org.linli.api.calendar.Calendar;
import org.linli.api.list.Tone;
import org.linli.api.procedure.Run;
import org.linli.api.view.Html;
import org.linli.api.words.Words;

/** Says how the deadline of a run stands. */
record DueChip(Setup tools, Words words) {

    Content of(Run run) {
        if (run.endedAt().isPresent() || run.dueAt().isEmpty()) {
            return output -> {};
        }
        if (run.pausedAt().isPresent()) {
            return Html.chip(
                    Tone.WAITING, words.text("run.due.paused", run.pausedAt().get()));
        }
        return due(run.dueAt().get());
    }

    private Content due(Instant due) {
        var now = tools.clock().instant();
        // an end at 24:00 belongs to the day that it closes
        var last = Calendar.day(due.minusMillis(1));
        var today = Calendar.day(now);
        if (!now.isBefore(due)) {
            return Html.chip(Tone.LATE, words.text("run.due.late", words.deadline(due)));
        }
        var unknown = tools.calendar().known(last.getYear()) ? "" : " " + words.text("run.due.unknown");
        if (last.equals(today)) {
            return Html.chip(Tone.WAITING, words.text("run.due.today", due.minusMillis(1)) + unknown);
        }
        int days = tools.calendar().workingDays(today, last);
        return Html.chip(Tone.GOING, words.text("run.due.days", days, last) + unknown);
    }
}
