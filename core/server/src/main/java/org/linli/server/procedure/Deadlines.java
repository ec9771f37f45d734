package org.linli.server.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.Term;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;

/** When a step must be done, and when the engine does something by itself; all of it follows from rows and calendar. */
record Deadlines(Calendar calendar) {

    /** What the engine does by itself. */
    enum Errand {
        REMIND,
        ESCALATE,
        LAPSE,
        RESUME
    }

    /** An errand at its time. */
    record Appointment(Errand errand, Instant at) {}

    /** When the step at which the story stands must be done. */
    Optional<Instant> due(Story story) {
        return story.stay()
                .get(0)
                .term()
                .or(() -> story.step().deadline().of(story.run().pace()))
                .map(term -> end(term, story));
    }

    /** What is to come at this stay at the step, the next first. Nothing but its end comes in a pause. */
    List<Appointment> appointments(Story story) {
        var paused = story.run().pausedAt();
        var errands = paused.isPresent() ? resume(story) : Stream.concat(tellings(story), lapse(story));
        return errands.sorted(Comparator.comparing(Appointment::at)).toList();
    }

    private Stream<Appointment> tellings(Story story) {
        var deadline = story.step().deadline();
        return story.run().dueAt().stream()
                .flatMap(due -> Stream.concat(
                        deadline.remind().stream()
                                .map(term -> new Appointment(Errand.REMIND, calendar.before(due, term))),
                        deadline.escalate().stream().map(term -> new Appointment(Errand.ESCALATE, later(due, term)))));
    }

    private Stream<Appointment> lapse(Story story) {
        return story.step().moves(Kind.LAPSE).stream()
                .flatMap(move -> move.bound().term().stream())
                .map(term -> new Appointment(Errand.LAPSE, end(term, story)));
    }

    private Stream<Appointment> resume(Story story) {
        return story.stay().stream()
                .filter(row -> row.kind() == Kind.PAUSE)
                .reduce((earlier, later) -> later)
                .map(row -> new Appointment(Errand.RESUME, pauseEnds(story, row)))
                .stream();
    }

    /** A pause that nobody ended in time stops the clock no longer than it may last. */
    private Instant pauseEnds(Story story, MoveRow pause) {
        return story.step()
                .move(pause.move())
                .flatMap(move -> move.bound().term())
                .map(longest -> calendar.end(pause.at(), longest))
                .orElse(pause.at());
    }

    /** The end of a term that began with the stay: moved on by each pause, and by what was granted. */
    private Instant end(Term term, Story story) {
        var stay = story.stay();
        var end = calendar.end(stay.get(0).at(), term);
        var pause = stay.get(0);
        for (var row : stay) {
            if (row.kind() == Kind.PAUSE) {
                pause = row;
            } else if (row.kind() == Kind.RESUME) {
                var longest = pauseEnds(story, pause);
                end = moved(end, term.unit(), pause.at(), row.at().isAfter(longest) ? longest : row.at());
            } else if (row.kind() == Kind.GRANT_EXTENSION && row.term().isPresent()) {
                end = later(end, row.term().get());
            }
        }
        return end;
    }

    /** An end after a pause: hours by the time it lasted, days by the days after the first up to the last. */
    private Instant moved(Instant end, Term.Unit unit, Instant from, Instant to) {
        var first = Calendar.day(from);
        // what ends at 24:00 ends on the day that it closes
        var last = Calendar.day(to.minusMillis(1));
        long days = switch (unit) {
            case HOURS -> 0;
            case DAYS -> Math.max(0, ChronoUnit.DAYS.between(first, last));
            case WORKING_DAYS -> calendar.workingDays(first, last);
        };
        if (unit == Term.Unit.HOURS) {
            return end.plus(Duration.between(from, to));
        }
        return days == 0 ? end : later(end, new Term((int) Math.min(days, Term.AMOUNT_MAX), unit));
    }

    /** So long after an end. One at 24:00 belongs to the day that it closes. */
    private Instant later(Instant end, Term term) {
        return calendar.end(term.unit() == Term.Unit.HOURS ? end : end.minusMillis(1), term);
    }
}
