package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.procedure.Garden.CHECKER;
import static org.linli.server.procedure.Garden.COMMITTEE;
import static org.linli.server.procedure.Garden.DECIDERS;
import static org.linli.server.procedure.Garden.FOUND;
import static org.linli.server.procedure.Garden.WHY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Channel;
import org.linli.api.calendar.Calendar;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move.Kind;
import org.linli.api.procedure.MoveRow;
import org.linli.api.procedure.RunDueSoon;
import org.linli.api.procedure.RunEnded;
import org.linli.api.procedure.RunMoved;
import org.linli.api.procedure.RunOverdue;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class ErrandsTest {

    private static final String WEDNESDAY = "2026-05-20T02:00:00Z";

    private final Garden garden;

    ErrandsTest(Database database, TestClock clock) {
        garden = new Garden(database, clock);
    }

    /** What other tests have left behind is done, or lies behind. */
    @BeforeEach
    void clear() {
        garden.at("2026-05-19T02:00:00Z").errands().at(WEDNESDAY);
        garden.events.clear();
        TreeCare.TOLD.clear();
    }

    @Test
    void theReminderComesOnce() {
        long run = garden.start("").id();
        garden.at("2026-05-22T15:59:59.999Z").errands();
        assertThat(dueSoon(run)).isEmpty();
        garden.at("2026-05-22T16:00:00Z").errands().errands();
        assertThat(dueSoon(run)).hasSize(1);
        assertThat(dueSoon(run).get(0).undertakerId()).isEqualTo(COMMITTEE);
    }

    @Test
    void whoIsReachedOnlyAfterTheDeadlineIsNotRemindedOfIt() {
        long run = garden.start("").id();
        garden.at("2026-05-25T16:00:00Z").errands();
        assertThat(dueSoon(run)).isEmpty();
    }

    @Test
    void theEscalationIsToldOnceAndMovesTheRunUpward() {
        long run = garden.start("").id();
        garden.at("2026-05-26T16:00:00Z").errands().errands();
        assertThat(overdue(run)).hasSize(1);
        assertThat(garden.find(run).undertakerId()).isEqualTo(20);
        var last = last(run);
        assertThat(last.move()).isEqualTo("call-up");
        assertThat(last.who().channel()).isEqualTo(Channel.SYSTEM);
        assertThat(last.who().memberId()).isZero();
        garden.at("2026-06-30T16:00:00Z").errands();
        assertThat(garden.rows(run)).hasSize(2);
    }

    @Test
    void silenceClosesARunAndDoesWhatTheMoveDoesBesides() {
        long run = garden.start("").id();
        garden.move(CHECKER, run, "found", FOUND);
        DECIDERS.forEach(decider -> garden.move(decider, run, "agree", Details.NONE));
        garden.at("2026-05-29T15:59:59.999Z").errands();
        assertThat(garden.find(run).step()).isEqualTo("done");
        garden.at("2026-05-29T16:00:00Z").errands().errands();
        assertThat(garden.find(run).step()).isEqualTo("closed");
        assertThat(garden.find(run).endedAt()).contains(garden.clock.instant());
        assertThat(TreeCare.TOLD).containsExactly(run);
        assertThat(garden.events(RunEnded.class)).extracting(RunEnded::runId).containsExactly(run);
        assertThat(garden.events(RunMoved.class)).extracting(RunMoved::move).contains("silence");
    }

    @Test
    void aPauseThatNobodyEndsEndsByItself() {
        long run = garden.start("").id();
        garden.move(CHECKER, run, "pause", WHY);
        garden.at("2026-06-03T15:59:59.999Z").errands();
        assertThat(garden.find(run).pausedAt()).isPresent();
        garden.at("2026-06-03T16:00:00Z").errands();
        assertThat(garden.find(run).pausedAt()).isEmpty();
        assertThat(last(run).kind()).isEqualTo(Kind.RESUME);
        assertThat(garden.find(run).dueAt().orElseThrow()).isEqualTo("2026-06-08T16:00:00Z");
    }

    @Test
    void aReopenedRunIsRemindedAnew() {
        long run = garden.start("").id();
        garden.at("2026-05-22T16:00:00Z").errands();
        garden.move(CHECKER, run, "found", FOUND);
        garden.move(DECIDERS.get(0), run, "look-again", WHY);
        garden.at("2026-05-26T16:00:00Z").errands();
        assertThat(dueSoon(run)).hasSize(2);
    }

    @Test
    void aRunWhosePluginDoesNotRunWaits() {
        long run = garden.start("").id();
        garden.declared.clear();
        garden.at("2026-05-26T16:00:00Z").errands();
        assertThat(overdue(run)).isEmpty();
        garden.declared.put(TreeCare.PROCEDURE.key(), TreeCare.PROCEDURE);
        garden.errands();
        assertThat(overdue(run)).hasSize(1);
    }

    @Test
    void deadlinesMoveWithTheCalendarAndARowSaysSo() {
        long moved = garden.start("").id();
        long urgent = garden.start("urgent").id();
        garden.calendar(off(LocalDate.of(2026, 5, 21)));
        var recount = garden.engine.recount(garden.data);
        recount.run();
        recount.run();
        assertThat(garden.find(moved).dueAt().orElseThrow()).isEqualTo("2026-05-26T16:00:00Z");
        assertThat(garden.rows(moved)).hasSize(2);
        assertThat(last(moved).kind()).isEqualTo(Kind.CALENDAR);
        assertThat(last(moved).who().channel()).isEqualTo(Channel.SYSTEM);
        assertThat(garden.rows(urgent)).hasSize(1);
        // the reminder moves too
        garden.at("2026-05-22T16:00:00Z").errands();
        assertThat(dueSoon(moved)).isEmpty();
        garden.at("2026-05-25T16:00:00Z").errands();
        assertThat(dueSoon(moved)).hasSize(1);
    }

    @Test
    void whatAnotherCalendarWouldMoveIsCountedAndNothingIsStored() {
        long run = garden.start("").id();
        var before = garden.engine.recount(garden.data).under(off());
        var after = garden.engine.recount(garden.data).under(off(LocalDate.of(2026, 5, 21)));
        assertThat(after.moved()).isGreaterThan(before.moved());
        assertThat(after.looked()).isEqualTo(before.looked());
        assertThat(garden.rows(run)).hasSize(1);
    }

    private List<RunDueSoon> dueSoon(long run) {
        return garden.events(RunDueSoon.class).stream()
                .filter(event -> event.runId() == run)
                .toList();
    }

    private List<RunOverdue> overdue(long run) {
        return garden.events(RunOverdue.class).stream()
                .filter(event -> event.runId() == run)
                .toList();
    }

    private MoveRow last(long run) {
        var rows = garden.rows(run);
        return rows.get(rows.size() - 1);
    }

    private static Calendar off(LocalDate... days) {
        return new Calendar() {
            @Override
            public boolean works(LocalDate day) {
                return day.getDayOfWeek().getValue() < 6 && !List.of(days).contains(day);
            }

            @Override
            public boolean known(int year) {
                return true;
            }
        };
    }
}
