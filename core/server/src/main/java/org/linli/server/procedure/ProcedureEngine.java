package org.linli.server.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.file.Files;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedure.Parts;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Relation;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.server.limit.Faults;

/** Runs cases through procedures: every move is a row, chained by hash to the row before it. */
public final class ProcedureEngine implements Procedures {

    /**
     * What the engine stands on.
     *
     * @param files by plugin id
     * @param declared the procedures of the plugins that run now, by key
     */
    public record Ground(
            Clock clock,
            Calendar calendar,
            Organizations organizations,
            Function<String, Files> files,
            Events events,
            Supplier<Map<String, Procedure>> declared) {

        /** To the millisecond, as it is stored. */
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }

        /** A procedure as the district has it now, where its plugin runs. */
        Procedure here(Procedure procedure) {
            var now = declared.get().getOrDefault(procedure.key(), procedure);
            return now.version() == procedure.version() ? now : procedure;
        }

        /** What stands behind the keys of a procedure today; nothing when its plugin does not run. */
        Parts parts(String procedure) {
            return Optional.ofNullable(declared.get().get(procedure))
                    .map(Procedure::parts)
                    .orElse(Parts.NONE);
        }

        /** The organization above this one, or 0. */
        long above(long organizationId) {
            var found = organizationId == 0 ? Optional.<Organization>empty() : organizations.find(organizationId);
            return found.map(Organization::parentId).orElse(0L);
        }
    }

    private final Ground ground;
    private final RunBook book;

    public ProcedureEngine(Ground ground) {
        this.ground = ground;
        this.book = new RunBook(ground);
    }

    @Override
    public Run start(Handle handle, ActingAs who, Procedure procedure, Begin begin) {
        var here = ground.here(procedure);
        var number = Numbers.next(handle, begin.communityId(), here.key(), ground.now());
        var blank = Blank.run(here, begin, number, ground.now());
        return book.begin(
                handle, new Story(here, blank, List.of()), Blank.start(blank, who, begin.values()), begin.title());
    }

    @Override
    public Run move(Handle handle, Viewer viewer, ActingAs who, long runId, String key, Details details) {
        if (who.memberId() != viewer.memberId()) {
            throw new Forbidden("acting as another person");
        }
        var before = book.find(handle, runId);
        var story = before.story();
        var move = moveFrom(story, key);
        if (details.seen() != 0 && details.seen() != story.run().sequence()) {
            throw Refused.because("", "procedure.moved-on");
        }
        checkOpen(rules(handle, viewer, story), move);
        var given = new Given(ground, story, move, details);
        var refusals = given.refusals();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        var done = new Doing(ground, story, move, viewer).by(who, details, given.said(handle));
        return book.append(handle, before, done).story().run();
    }

    @Override
    public Optional<Run> find(Handle handle, long runId) {
        return new RunDao(handle).find(runId).map(StoredRun::run);
    }

    @Override
    public Procedure procedure(Handle handle, Run run) {
        return book.procedure(handle, run);
    }

    @Override
    public List<OpenMove> open(Handle handle, Viewer viewer, long runId) {
        return rules(handle, viewer, book.find(handle, runId).story()).open();
    }

    @Override
    public List<OpenMove> tryOut(Viewer viewer, Procedure procedure, Standpoint at) {
        return rules(viewer, Blank.story(ground.here(procedure), at, ground.now()), relation -> false)
                .open();
    }

    @Override
    public List<CoHandler> coHandlers(Handle handle, long runId) {
        return book.find(handle, runId).story().coHandlers();
    }

    @Override
    public int open(Handle handle, String procedure, Scope scope, int max) {
        return new OpenDao(handle).count(procedure, scope, max);
    }

    @Override
    public List<MoveRow> rows(Handle handle, long runId) {
        return new RowDao(handle)
                .of(runId, RunBook.ROWS_MAX).stream().map(StoredRow::row).toList();
    }

    @Override
    public int erasePayloads(Handle handle, long runId) {
        return new RowDao(handle).erasePayloads(runId);
    }

    /** What comes by itself; the data is the core's. Whose procedures fail is counted. */
    public Errands errands(Data data, Faults faults) {
        return new Errands(data, ground, book, faults);
    }

    /** What a change of the calendar does to open runs. */
    public Recount recount(Data data) {
        return new Recount(data, book);
    }

    /** The move of this key at the step where the run stands. */
    private static Move moveFrom(Story story, String key) {
        if (story.procedure().steps().stream().noneMatch(step -> step.move(key).isPresent())) {
            throw new IllegalArgumentException(story.procedure().key() + " has no move " + key);
        }
        return story.step().move(key).orElseThrow(() -> Refused.because("", "procedure.moved-on"));
    }

    private static void checkOpen(Rules rules, Move move) {
        if (!rules.guard().closed(move.who()).isEmpty()) {
            throw new Forbidden(rules.guard().story().procedure().key() + " " + move.key());
        }
        rules.standing(move).ifPresent(reason -> {
            throw Refused.because("", reason.key(), reason.args().toArray());
        });
    }

    private Rules rules(Handle handle, Viewer viewer, Story story) {
        var parts = story.procedure().parts();
        Predicate<Relation> holds = relation -> relation.holds(handle, story.run(), viewer);
        return rules(viewer, story, key -> parts.relation(key).filter(holds).isPresent());
    }

    private Rules rules(Viewer viewer, Story story, Predicate<String> related) {
        boolean above = ground.above(story.run().undertakerId()) != 0;
        return new Rules(new Guard(viewer, story, related), above, ground.now());
    }
}
