package org.linli.server.procedure;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.MoveRow.Said;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.procedure.RunEnded;
import org.linli.api.procedure.RunMoved;
import org.linli.api.procedure.RunStarted;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.procedure.Deadlines.Appointment;
import org.linli.server.procedure.Deadlines.Errand;
import org.linli.server.procedure.ProcedureEngine.Ground;

/** Reads runs with their rows, and stores what was done: the row, where the run stands then, effects, events. */
final class RunBook {

    /** The most rows that a run may have. */
    static final int ROWS_MAX = 1_000;

    private static final int SALT_BYTES = 16;

    private final Ground ground;
    private final Deadlines deadlines;
    private final SecureRandom random = new SecureRandom();
    private final Versions versions = new Versions();

    RunBook(Ground ground) {
        this.ground = ground;
        this.deadlines = new Deadlines(ground.calendar());
        // loads what it needs for JSON and digests now: an act has two seconds, and the first one must not pay for it
        payload(Said.ERASED).digest();
    }

    /** A run as it is stored, and what its rows tell. */
    record Entry(StoredRun stored, Story story) {}

    /** Throws NotFound when there is no such run. */
    Entry find(Handle handle, long runId) {
        return new RunDao(handle)
                .find(runId)
                .map(stored -> entry(handle, stored))
                .orElseThrow(() -> new NotFound("run " + runId));
    }

    Entry entry(Handle handle, StoredRun stored) {
        return new Entry(stored, story(handle, stored.run()));
    }

    /** The procedure as the run began with it, with what stands behind its keys today. */
    Procedure procedure(Handle handle, Run run) {
        var stored = versions.of(handle, run);
        return new Procedure(stored.key(), stored.version(), run.variant(), stored.steps(), ground.parts(stored.key()));
    }

    /** Stores a new run, of which nothing stands but its names. */
    Run begin(Handle handle, Story blank, Done done, String title) {
        var json = versions.keep(handle, blank.procedure());
        var payload = payload(done.said());
        // the run and its first row begin at the same moment
        var story = blank.and(row(blank, done, payload, blank.run().startedAt()));
        var run = story.run();
        var row = StoredRow.chained(run.id(), story.start(), payload, Chain.origin(run, json));
        new RunDao(handle).insert(stored(story, row.hash(), Set.of()), title, ground.now());
        new RowDao(handle).insert(row);
        new InboxDao(handle).put(story);
        ground.events().publish(handle, new RunStarted(run.id(), run.procedure(), run.step(), run.undertakerId()));
        return run;
    }

    /** Stores what was done to a run. Throws Refused when it has moved on meanwhile, or has too many rows. */
    Entry append(Handle handle, Entry before, Done done) {
        if (before.story().rows().size() >= ROWS_MAX) {
            throw Refused.because("", "procedure.too-many-moves", ROWS_MAX);
        }
        var payload = payload(done.said());
        var row = row(before.story(), done, payload, ground.now());
        var story = before.story().and(row);
        var stored = StoredRow.chained(
                story.run().id(), row, payload, before.stored().lastHash());
        var told = Standings.enters(row) ? Set.<Errand>of() : before.stored().told();
        var after = new Entry(stored(story, stored.hash(), told), story);
        // the run first: of two moves at the same time, one finds that the run has moved on
        if (!new RunDao(handle).advance(after.stored(), row.at())) {
            throw Refused.because("", "procedure.moved-on");
        }
        new RowDao(handle).insert(stored);
        follow(handle, story, row, done);
        return after;
    }

    /** Stores what was told, and what is due next then. */
    Entry tell(Handle handle, Entry entry, Set<Errand> told) {
        var stored = stored(entry.story(), entry.stored().lastHash(), told);
        if (!new RunDao(handle).tell(stored)) {
            throw Refused.because("", "procedure.moved-on");
        }
        return new Entry(stored, entry.story());
    }

    /** When the step must be done, as the calendar is now. */
    Optional<Instant> due(Story story) {
        return deadlines.due(story);
    }

    /** What is due next, of what was not told yet. */
    Optional<Appointment> next(Story story, Set<Errand> told) {
        return deadlines.appointments(story).stream()
                .filter(one -> !told.contains(one.errand()))
                .findFirst();
    }

    private Story story(Handle handle, Run run) {
        var rows = new RowDao(handle)
                .of(run.id(), ROWS_MAX).stream().map(StoredRow::row).toList();
        return new Story(procedure(handle, run), run, rows);
    }

    /** The row of what was done, with the deadline that holds from then on. */
    private MoveRow row(Story before, Done done, Payload payload, Instant now) {
        var row = done.row(before, now, Optional.empty(), payload.digest());
        return done.row(before, now, deadlines.due(before.and(row)), payload.digest());
    }

    private StoredRun stored(Story story, String lastHash, Set<Errand> told) {
        var next = next(story, told).map(Appointment::at);
        return new StoredRun(
                story.run(), lastHash, told, next, DueOrder.of(story.run().standing()));
    }

    /** What follows from a move besides its row. */
    private void follow(Handle handle, Story story, MoveRow row, Done done) {
        var run = story.run();
        new InboxDao(handle).put(story);
        for (var effect : done.effects()) {
            story.procedure()
                    .parts()
                    .effect(effect)
                    .orElseThrow(() -> new IllegalStateException(run.procedure() + " has no effect " + effect))
                    .apply(handle, run, row);
        }
        ground.events()
                .publish(
                        handle,
                        new RunMoved(run.id(), run.procedure(), row.move(), row.from(), row.to(), row.undertakerId()));
        if (run.endedAt().isPresent()) {
            ground.events().publish(handle, new RunEnded(run.id(), run.procedure(), run.step()));
        }
    }

    private Payload payload(Said said) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Payload.of(HexFormat.of().formatHex(salt), said);
    }
}
