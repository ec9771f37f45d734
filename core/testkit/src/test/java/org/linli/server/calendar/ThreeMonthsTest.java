package org.linli.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Nobody;
import org.linli.api.area.Place;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.Term;
import org.linli.api.data.Data;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Who;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

/**
 * Three months of work over Spring Festival and Qingming 2026, minute by minute as it was told, with the days off and
 * the weekends that were worked. Every expected day and figure was counted by hand on a paper calendar.
 */
@EachDatabase
class ThreeMonthsTest {

    private static final Procedure ERRAND = Procedure.named("test.errand", 1)
            .step(
                    "work",
                    step -> step.within(Term.workingDays(5))
                            .within("urgent", Term.hours(24))
                            .pause("pause", Who.anybody(), Term.workingDays(10))
                            .move("finish", "done", Who.anybody()))
            .end("done")
            .build();

    /** Begun; paused and resumed, or "-"; finished, or "-"; due by the end of this day or at this moment; in time? */
    private static final String SPRING = """
            2026-01-26T09:00 - - 2026-02-02T23:59 2026-02-02 in-time
            2026-02-06T17:30 - - 2026-02-14T00:01 2026-02-13 late
            2026-02-09T10:00 - - 2026-02-14T16:00 2026-02-14 in-time
            2026-02-10T23:59 - - 2026-02-24T18:00 2026-02-24 in-time
            2026-02-13T08:00 - - 2026-02-28T09:00 2026-02-27 late
            2026-02-14T09:00 - - 2026-02-28T23:00 2026-02-28 in-time
            2026-02-18T12:00 - - 2026-03-01T10:00 2026-02-28 late
            2026-02-24T00:00 - - 2026-03-02T11:00 2026-03-02 in-time
            2026-02-28T15:00 - - 2026-03-06T11:00 2026-03-06 in-time
            2026-03-01T15:00 - - 2026-03-09T08:30 2026-03-06 late
            2026-03-30T09:00 - - 2026-04-07T20:00 2026-04-07 in-time
            2026-04-03T18:00 2026-04-08T10:00 2026-04-10T10:00 2026-04-15T23:00 2026-04-15 in-time
            2026-04-05T12:00 - - 2026-04-14T09:00 2026-04-13 late
            2026-04-20T09:00 - - - 2026-04-27 open
            2026-02-14T22:00 - - 2026-02-15T21:00 2026-02-15T22:00 in-time
            2026-02-16T08:00 - - 2026-02-17T09:00 2026-02-17T08:00 late
            """;

    private final Data data;
    private final TestClock clock;
    private final ProcedureEngine engine;
    private final Calendar calendar;

    ThreeMonthsTest(Database database, TestClock clock) {
        this.data = database.data("core");
        this.clock = clock;
        var events = new Outbox(database).events("core");
        calendar = new HolidayCalendar(new HolidayCalendar.Ground(data, clock, new AuditTrail(database), events));
        engine = new ProcedureEngine(
                new ProcedureEngine.Ground(clock, calendar, new NoOrganizations(), owner -> null, events, Map::of));
    }

    @BeforeEach
    void empty() {
        data.act(handle -> handle.execute("delete from core_calendar_year"));
        for (var table : List.of("core_run_payload", "core_run_move", "core_run")) {
            data.act(handle -> handle.execute("delete from " + table));
        }
    }

    @Test
    void threeMonthsWithSpringFestivalAndQingmingEndAsCountedByHand() {
        var errands = play(SPRING);

        for (var errand : errands) {
            assertThat(dueOf(errand)).as(errand.line).contains(errand.due());
            assertThat(outcomeOf(errand)).as(errand.line).isEqualTo(errand.outcome());
        }
        assertThat(months("started_at", "1 = 1")).containsExactly("2026-01 1", "2026-02 10", "2026-03 2", "2026-04 3");
        assertThat(months("ended_at", "ended_at > 0")).containsExactly("2026-02 8", "2026-03 4", "2026-04 3");
        assertThat(months("ended_at", "ended_at > 0 and was_late = 0"))
                .containsExactly("2026-02 5", "2026-03 2", "2026-04 2");
        assertThat(months("ended_at", "was_late = 1")).containsExactly("2026-02 3", "2026-03 2", "2026-04 1");
    }

    @Test
    void nationalDayAndMidAutumn2025EndAsCountedByHand() {
        var errands = play("""
                2025-09-26T16:00 - - - 2025-10-10 open
                2025-09-28T09:00 - - - 2025-10-11 open
                2025-09-30T09:00 - - - 2025-10-14 open
                2025-10-04T09:00 - - - 2025-10-14 open
                2025-10-08T23:00 - - - 2025-10-14 open
                2025-10-11T09:00 - - - 2025-10-17 open
                """);
        for (var errand : errands) {
            assertThat(dueOf(errand)).as(errand.line).contains(errand.due());
        }
    }

    /** Everything that happens, in the order of time. */
    private List<Errand> play(String story) {
        var errands = story.lines().map(Errand::new).toList();
        var scenes = new ArrayList<Map.Entry<Instant, Runnable>>();
        for (var errand : errands) {
            scenes.add(Map.entry(errand.at(0).orElseThrow(), () -> begin(errand)));
            for (int column = 1; column <= 3; column++) {
                var move = List.of("", "pause", "resume", "finish").get(column);
                errand.at(column).ifPresent(at -> scenes.add(Map.entry(at, () -> move(errand, move))));
            }
        }
        scenes.sort(Comparator.comparing(Map.Entry::getKey));
        for (var scene : scenes) {
            clock.set(scene.getKey());
            scene.getValue().run();
        }
        return errands;
    }

    private void begin(Errand errand) {
        errand.id = data.newId();
        var begin = Begin.of(errand.id, Place.WHOLE).numberedIn(1).pace(errand.urgent() ? "urgent" : "");
        data.act(handle -> engine.start(handle, ActingAs.ANYBODY, ERRAND, begin));
    }

    private void move(Errand errand, String move) {
        var details = Details.NONE.reason("why");
        data.act(handle -> engine.move(handle, Nobody.VIEWER, ActingAs.ANYBODY, errand.id, move, details));
    }

    /** The deadline of the work, as its last row left it. */
    private Optional<Instant> dueOf(Errand errand) {
        List<MoveRow> rows = data.read(handle -> engine.rows(handle, errand.id));
        return rows.stream()
                .filter(row -> row.to().equals("work"))
                .reduce((earlier, later) -> later)
                .flatMap(MoveRow::dueAt);
    }

    private String outcomeOf(Errand errand) {
        var run = data.read(handle -> engine.find(handle, errand.id)).orElseThrow();
        return run.standing().late() ? "late" : run.endedAt().isPresent() ? "in-time" : "open";
    }

    /** How many runs there are by the month in Shanghai of a moment. */
    private List<String> months(String column, String condition) {
        return data
                .read(handle -> handle.createQuery("select " + column + " from core_run where " + condition)
                        .mapTo(Long.class)
                        .list())
                .stream()
                .map(millis ->
                        Calendar.day(Instant.ofEpochMilli(millis)).toString().substring(0, 7))
                .collect(Collectors.groupingBy(month -> month, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(month -> month.getKey() + " " + month.getValue())
                .toList();
    }

    /** A line of the story. */
    private static final class Errand {

        private final String line;
        private final String[] columns;
        private long id;

        Errand(String line) {
            this.line = line;
            this.columns = line.strip().split(" ");
        }

        Optional<Instant> at(int column) {
            return Optional.of(columns[column])
                    .filter(text -> !text.equals("-"))
                    .map(Errand::moment);
        }

        boolean urgent() {
            return columns[4].contains("T");
        }

        Instant due() {
            return urgent() ? moment(columns[4]) : Calendar.midnightAfter(LocalDate.parse(columns[4]));
        }

        String outcome() {
            return columns[5];
        }

        private static Instant moment(String text) {
            return LocalDateTime.parse(text).atZone(Calendar.ZONE).toInstant();
        }
    }

    private static final class NoOrganizations implements Organizations {

        @Override
        public Optional<Organization> find(long id) {
            return Optional.empty();
        }

        @Override
        public List<Organization> inArea(long areaId) {
            return List.of();
        }
    }
}
