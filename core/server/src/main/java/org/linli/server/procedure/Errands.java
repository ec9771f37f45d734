package org.linli.server.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Nobody;
import org.linli.api.data.Busy;
import org.linli.api.data.Data;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.RunDueSoon;
import org.linli.api.procedure.RunOverdue;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Faults;
import org.linli.server.procedure.Deadlines.Appointment;
import org.linli.server.procedure.Deadlines.Errand;
import org.linli.server.procedure.ProcedureEngine.Ground;
import org.linli.server.procedure.RunBook.Entry;
import org.linli.server.web.Served;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine does by itself: reminders, escalations, lapses, pauses that end. That it was done is stored in the
 * act that does it, so it is done once, also after a crash and with several nodes.
 */
public final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int RUNS_AT_ONCE = 100;
    private static final int RUNS_MAX = 20_000;

    /** More than one thing may have come due for a run, but a step that lapses into the next must not run away. */
    private static final int OF_ONE_RUN_MAX = 10;

    /** What has not come after so many moments on a way comes at its end. */
    private static final int STOPS_MAX = 1_000;

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Data data;
    private final Ground ground;
    private final RunBook book;
    private final Faults faults;

    Errands(Data data, Ground ground, RunBook book, Faults faults) {
        this.data = data;
        this.ground = ground;
        this.book = book;
        this.faults = faults;
    }

    /** Does what is due now, of procedures whose plugins run; what fails is tried again later. */
    public void run() {
        for (var procedure : ground.declared().get().keySet()) {
            var due = due(procedure);
            for (int done = 0; !due.isEmpty() && done < RUNS_MAX; done += RUNS_AT_ONCE) {
                due.forEach(run -> attend(procedure, run));
                due = due(procedure);
            }
        }
    }

    /** Comes by each moment before the end at which something is due, in their order. */
    public void onTheWay(Instant end, Consumer<Instant> comeBy) {
        var next = next();
        for (int stop = 0; stop < STOPS_MAX && next.filter(end::isAfter).isPresent(); stop++) {
            comeBy.accept(next.get());
            next = next();
        }
    }

    private Optional<Instant> next() {
        return data.read(handle -> ground.declared().get().keySet().stream()
                .flatMap(procedure -> new RunDao(handle).next(procedure).stream())
                .min(Comparator.naturalOrder()));
    }

    private List<Long> due(String procedure) {
        var now = ground.now();
        return data.read(handle -> new RunDao(handle).due(procedure, now, RUNS_AT_ONCE));
    }

    private void attend(String procedure, long runId) {
        try {
            data.act(handle -> attend(handle, runId));
        } catch (Throwable failed) { // what a plugin's effect throws must not keep the others waiting
            LOG.error("What is due of run {} failed; it is tried again in {}", runId, AFTER_FAILURE, failed);
            count(procedure, failed);
            data.act(handle -> new RunDao(handle).postpone(runId, ground.now().plus(AFTER_FAILURE)));
        }
    }

    private void count(String procedure, Throwable failed) {
        var owner = procedure.substring(0, procedure.indexOf('.'));
        if (!owner.equals(Served.CORE) && !(failed instanceof Busy)) {
            faults.failed(owner, FaultKind.JOB, procedure, failed);
        }
    }

    private int attend(Handle handle, long runId) {
        var entry = book.find(handle, runId);
        int done = 0;
        for (var next = dueNext(entry); next.isPresent() && done < OF_ONE_RUN_MAX; next = dueNext(entry)) {
            entry = attend(handle, entry, next.get().errand());
            done++;
        }
        return done;
    }

    private Optional<Appointment> dueNext(Entry entry) {
        return book.next(entry.story(), entry.stored().told())
                .filter(next -> !next.at().isAfter(ground.now()));
    }

    private Entry attend(Handle handle, Entry entry, Errand errand) {
        return switch (errand) {
            case REMIND -> remind(handle, entry);
            case ESCALATE -> escalate(handle, entry);
            case LAPSE -> move(handle, entry, first(entry, Kind.LAPSE));
            case RESUME -> move(handle, entry, first(entry, Kind.RESUME));
        };
    }

    private Entry remind(Handle handle, Entry entry) {
        var run = entry.story().run();
        // who was not reminded in time needs no reminder any more
        run.dueAt()
                .filter(due -> due.isAfter(ground.now()))
                .ifPresent(due -> ground.events().publish(handle, dueSoon(run, due)));
        return told(handle, entry, Errand.REMIND);
    }

    private Entry escalate(Handle handle, Entry entry) {
        var run = entry.story().run();
        var told = told(handle, entry, Errand.ESCALATE);
        run.dueAt().ifPresent(due -> ground.events().publish(handle, overdue(run, due)));
        return told.story()
                .step()
                .move(told.story().step().deadline().escalateBy())
                .filter(move -> possible(told, move))
                .map(move -> move(handle, told, move))
                .orElse(told);
    }

    /** Whether the move can be made as the run stands; who may make it does not matter. */
    private boolean possible(Entry entry, Move move) {
        var story = entry.story();
        var guard = new Guard(Nobody.VIEWER, story, relation -> false);
        boolean above = ground.above(story.run().undertakerId()) != 0;
        return new Rules(guard, above, ground.now()).standing(move).isEmpty();
    }

    private Entry told(Handle handle, Entry entry, Errand errand) {
        var told = EnumSet.of(errand);
        told.addAll(entry.stored().told());
        return book.tell(handle, entry, told);
    }

    private Entry move(Handle handle, Entry entry, Move move) {
        return book.append(handle, entry, Doing.byItself(ground, entry.story(), move));
    }

    private static Move first(Entry entry, Kind kind) {
        return entry.story().step().moves(kind).get(0);
    }

    private static RunDueSoon dueSoon(Run run, Instant due) {
        return new RunDueSoon(run.id(), run.procedure(), run.step(), run.undertakerId(), due.toEpochMilli());
    }

    private static RunOverdue overdue(Run run, Instant due) {
        return new RunOverdue(run.id(), run.procedure(), run.step(), run.undertakerId(), due.toEpochMilli());
    }
}
