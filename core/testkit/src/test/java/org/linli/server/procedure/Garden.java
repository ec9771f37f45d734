package org.linli.server.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Scope;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.data.Database;
import org.linli.server.limit.Faults;
import org.linli.server.limit.Limits;
import org.linli.server.procedure.ProcedureEngine.Ground;
import org.linli.testkit.TestClock;

/** Requests for tree care, with the people who deal with them. */
final class Garden {

    static final long COMMITTEE = Scenarios.UNDERTAKER;
    static final long STATION = 22;
    static final Actor RESIDENT = new Actor(1, Map.of());
    static final Actor CHECKER = actor(5, COMMITTEE, TreeCare.CHECK.key());
    static final Actor STATION_WORKER = actor(6, STATION);
    static final List<Actor> DECIDERS = List.of(decider(11), decider(12), decider(13));
    static final Details WHY = Details.NONE.reason("because");
    static final Details FOUND = Details.NONE.form(new TreeCare.Finding("a dead branch", true));

    final Data data;
    final TestClock clock;
    final Map<String, Procedure> declared = new HashMap<>(Map.of(TreeCare.PROCEDURE.key(), TreeCare.PROCEDURE));
    final List<Event> events = new ArrayList<>();
    final ProcedureEngine engine;
    private Calendar calendar = WorkingDays.MONDAY_TO_FRIDAY;

    Garden(Database database, TestClock clock) {
        this.data = database.data("core");
        this.clock = clock;
        this.engine = new ProcedureEngine(new Ground(
                clock,
                new Holidays(this),
                Engines.ORGANIZATIONS,
                owner -> {
                    throw new IllegalStateException("no files here");
                },
                (handle, event) -> events.add(event),
                () -> declared));
    }

    /** The calendar that can be changed under the engine. */
    private record Holidays(Garden garden) implements Calendar {

        @Override
        public boolean works(LocalDate day) {
            return garden.calendar.works(day);
        }

        @Override
        public boolean known(int year) {
            return true;
        }
    }

    void calendar(Calendar other) {
        calendar = other;
    }

    Garden at(String moment) {
        clock.set(Instant.parse(moment));
        return this;
    }

    Run start(String pace) {
        var begin =
                Begin.of(data.newId(), Scenarios.PLACE).undertaker(COMMITTEE).pace(pace);
        var who = new ActingAs(5, 0, RESIDENT.memberId(), Channel.COUNTER);
        return data.act(handle -> engine.start(handle, who, TreeCare.PROCEDURE, begin));
    }

    Run move(Actor actor, long run, String move, Details details) {
        return data.act(handle -> engine.move(handle, actor, actor.actingAs(), run, move, details));
    }

    Run find(long run) {
        return data.read(handle -> engine.find(handle, run)).orElseThrow();
    }

    List<MoveRow> rows(long run) {
        return data.read(handle -> engine.rows(handle, run));
    }

    /** What comes by itself comes now. */
    Garden errands() {
        engine.errands(data, new Faults(Limits.STANDARD, clock)).run();
        return this;
    }

    <E extends Event> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Actor decider(long member) {
        return actor(member, 0, TreeCare.DECIDE.key());
    }

    private static Actor actor(long member, long organization, String... permissions) {
        var scopes = new HashMap<String, Scope>();
        Set.of(permissions).forEach(permission -> scopes.put(permission, Scope.EVERYWHERE));
        return new Actor(member, scopes, organization);
    }
}
