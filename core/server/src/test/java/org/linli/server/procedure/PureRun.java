package org.linli.server.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.area.Place;
import org.linli.api.calendar.Calendar;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.MoveRow.Said;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.procedure.Deadlines.Appointment;
import org.linli.server.procedure.Deadlines.Errand;
import org.linli.server.procedure.ProcedureEngine.Ground;

/** A run without a database: the rules, the deadlines and the rows as they are, nothing stored. */
final class PureRun {

    static final Place PLACE = new Place(11, 12, 13);
    static final long SUBDISTRICT_OFFICE = 20;
    static final long COMMITTEE = 21;
    static final long STATION = 22;

    private static final Map<Long, Long> PARENTS = Map.of(SUBDISTRICT_OFFICE, 0L, COMMITTEE, 20L, STATION, 0L);

    private final Calendar calendar;
    private Instant now;
    private Story story;

    PureRun(Procedure procedure, Calendar calendar, Instant begun, String pace, long starter) {
        this.calendar = calendar;
        this.now = begun;
        var begin = Begin.of(7, PLACE).undertaker(COMMITTEE).pace(pace);
        var blank = Blank.run(procedure, begin, "2026-000001", begun);
        var who = new ActingAs(starter, 0, 0, ActingAs.ANYBODY.channel());
        story = add(new Story(procedure, blank, List.of()), Blank.start(blank, who, Map.of()));
    }

    static PureRun of(Procedure procedure, String begun) {
        return new PureRun(procedure, WorkingDays.MONDAY_TO_FRIDAY, Instant.parse(begun), "", 1);
    }

    Story story() {
        return story;
    }

    List<MoveRow> rows() {
        return story.rows();
    }

    PureRun at(Instant moment) {
        now = moment;
        return this;
    }

    PureRun at(String moment) {
        return at(Instant.parse(moment));
    }

    OpenMove look(Viewer viewer, String move) {
        return rules(viewer).open(story.step().move(move).orElseThrow());
    }

    /** Makes the move if it is open and nothing is missing; answers whether. */
    boolean attempt(Viewer viewer, String key, Details details) {
        var move = story.step().move(key);
        if (move.isEmpty() || !rules(viewer).open(move.get()).open()) {
            return false;
        }
        var given = new Given(ground(), story, move.get(), details);
        if (!given.refusals().isEmpty()) {
            return false;
        }
        var said = new Said(false, details.reason(), given.values(), List.of());
        story = add(story, new Doing(ground(), story, move.get(), viewer).by(viewer.actingAs(), details, said));
        return true;
    }

    /** What comes by itself, as if nothing had been told yet. */
    List<Appointment> appointments() {
        return new Deadlines(calendar).appointments(story);
    }

    Optional<Instant> next(Errand errand) {
        return appointments().stream()
                .filter(one -> one.errand() == errand)
                .map(Appointment::at)
                .findFirst();
    }

    private Story add(Story before, Done done) {
        var row = done.row(before, now, Optional.empty(), "");
        return before.and(done.row(before, now, new Deadlines(calendar).due(before.and(row)), ""));
    }

    private Rules rules(Viewer viewer) {
        var guard = new Guard(viewer, story, relation -> viewer.memberId() == 1);
        return new Rules(guard, ground().above(story.run().undertakerId()) != 0, now);
    }

    private Ground ground() {
        return new Ground(
                Clock.fixed(now, ZoneOffset.UTC),
                calendar,
                new Known(),
                owner -> {
                    throw new IllegalStateException("no files");
                },
                (handle, event) -> {},
                () -> Map.of(story.procedure().key(), story.procedure()));
    }

    /** The committee below the subdistrict office, and a station that is below nobody. */
    private static final class Known implements Organizations {

        @Override
        public Optional<Organization> find(long id) {
            return Optional.ofNullable(PARENTS.get(id))
                    .map(parent -> new Organization(id, "committee", "organization " + id, 0, parent));
        }

        @Override
        public List<Organization> inArea(long areaId) {
            return List.of();
        }
    }

    static Set<Long> organizations() {
        return PARENTS.keySet();
    }
}
