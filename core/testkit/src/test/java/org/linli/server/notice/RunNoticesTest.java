package org.linli.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.Place;
import org.linli.api.data.Data;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Begin;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.RunDueSoon;
import org.linli.api.procedure.RunMoved;
import org.linli.api.procedure.RunOverdue;
import org.linli.api.procedure.Who;
import org.linli.server.area.District;
import org.linli.server.calendar.WorkingDays;
import org.linli.server.data.Database;
import org.linli.server.data.Outbox;
import org.linli.server.plugin.Catalogue;
import org.linli.server.procedure.ProcedureEngine;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.TestClock;

@EachDatabase
class RunNoticesTest {

    private static final Procedure CARE = Procedure.named("trees.care", 1)
            .pages("/trees/{id}", "/trees/mine/{id}")
            .step("new", moves -> moves.move("answer", "done", Who.anybody()).handOver("hand-over", Who.anybody()))
            .end("done")
            .build();

    private final Data data;
    private final long area;
    private final ProcedureEngine engine;
    private final NoticeBoard board;
    private final RunNotices notices;
    private long first;
    private long second;
    private long clerk;
    private long colleague;
    private long other;
    private long resident;

    RunNoticesTest(Database database, TestClock clock) {
        data = database.data("core");
        area = new District(database).willow;
        var events = new Outbox(database).events("core");
        var declared = Map.of(CARE.key(), CARE);
        engine = new ProcedureEngine(new ProcedureEngine.Ground(
                clock, WorkingDays.MONDAY_TO_FRIDAY, new Anywhere(), owner -> null, events, () -> declared));
        board = new NoticeBoard(data, clock, events, () -> Catalogue.EMPTY);
        notices = new RunNotices(data, clock, engine, board, () -> declared);
    }

    @BeforeEach
    void people() {
        first = organization();
        second = organization();
        clerk = person(first);
        colleague = person(first);
        other = person(second);
        resident = data.newId();
    }

    @Test
    void thoseWhoActForTheOrganizationInChargeAreToldOnceThatItIsDueOrLate() {
        long run = begun(new ActingAs(clerk, first, resident, Channel.COUNTER));

        notices.dueSoon(new RunDueSoon(run, CARE.key(), "new", first, 1));
        notices.dueSoon(new RunDueSoon(run, CARE.key(), "new", first, 1));
        notices.overdue(new RunOverdue(run, CARE.key(), "new", first, 1));

        assertThat(told(clerk))
                .containsExactly("notice.run.overdue /trees/" + run, "notice.run.due-soon /trees/" + run);
        assertThat(told(colleague)).hasSize(2);
        assertThat(told(other)).isEmpty();
        assertThat(told(resident)).isEmpty();
    }

    @Test
    void whoGetsItHandedOverIsToldAndNobodyElse() {
        long run = begun(new ActingAs(clerk, first, resident, Channel.COUNTER));
        move(run, "hand-over", Details.NONE.seen(1).undertaker(second).reason("theirs"));

        notices.moved(new RunMoved(run, CARE.key(), "hand-over", "new", "new", second));

        assertThat(told(other)).containsExactly("notice.run.in-charge /trees/" + run);
        assertThat(told(clerk)).isEmpty();
        assertThat(told(resident)).isEmpty();
    }

    @Test
    void theResidentIsToldWhenItMovesOnButNotWhoDidIt() {
        long run = begun(new ActingAs(clerk, first, resident, Channel.COUNTER));
        move(run, "answer", Details.NONE.seen(1));

        notices.moved(new RunMoved(run, CARE.key(), "answer", "new", "done", first));
        notices.moved(new RunMoved(run, CARE.key(), "answer", "new", "done", first));

        assertThat(told(resident)).containsExactly("notice.run.moved /trees/mine/" + run);
        assertThat(told(clerk)).isEmpty();
    }

    @Test
    void whatAClerkBeganForNobodyInParticularIsToldToNoResident() {
        long run = begun(new ActingAs(clerk, first, 0, Channel.COUNTER));
        move(run, "answer", Details.NONE.seen(1));

        notices.moved(new RunMoved(run, CARE.key(), "answer", "new", "done", first));

        assertThat(told(clerk)).isEmpty();
    }

    private long begun(ActingAs who) {
        var begin = Begin.of(data.newId(), new Place(11, 12, 13)).undertaker(first);
        return data.act(handle -> engine.start(handle, who, CARE, begin)).id();
    }

    private void move(long run, String move, Details details) {
        var who = new ActingAs(colleague, first, 0, Channel.ONLINE);
        data.act(handle -> engine.move(handle, new Somebody(who), who, run, move, details));
    }

    private List<String> told(long member) {
        return board.before(member, Long.MAX_VALUE, 100).stream()
                .map(told -> told.notice().words() + " " + told.notice().href())
                .toList();
    }

    private long organization() {
        long id = data.newId();
        data.act(handle -> handle.execute(
                "insert into core_organization (id, kind, name, area_id, parent_id, path, credit_code,"
                        + " credit_code_reason, contact_name, contact_phone, subdistrict_id, community_id, grid_id,"
                        + " created_at) values (?, 'k', 'o', ?, 0, ?, '', '', '', '', 0, 0, 0, 0)",
                id,
                area,
                "/" + id + "/"));
        return id;
    }

    /** A member with an account who acts for the organization. */
    private long person(long organization) {
        long id = data.newId();
        data.act(handle -> {
            handle.execute(
                    "insert into core_member (id, name, phone, phone_index, identity, identity_index, tags, skills,"
                            + " subdistrict_id, community_id, grid_id, created_at)"
                            + " values (?, 'm', '', '', '', '', '', '', 0, 0, 0, 0)",
                    id);
            handle.execute(
                    "insert into core_account (id, member_id, login_name, phone_index, password_hash, disabled,"
                            + " created_at) values (?, ?, ?, '', '', 0, 0)",
                    id,
                    id,
                    "p" + id);
            handle.execute(
                    "insert into core_membership (id, member_id, organization_id, post) values (?, ?, ?, '')",
                    id,
                    id,
                    organization);
            return null;
        });
        return id;
    }

    private record Somebody(ActingAs actingAs) implements Viewer {

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public long memberId() {
            return actingAs.memberId();
        }

        @Override
        public String name() {
            return "somebody";
        }

        @Override
        public Scope scope(Permission permission) {
            return Scope.NOWHERE;
        }
    }

    private static final class Anywhere implements Organizations {

        @Override
        public Optional<Organization> find(long id) {
            return Optional.of(new Organization(id, "committee", "organization " + id, 0, 0));
        }

        @Override
        public List<Organization> inArea(long areaId) {
            return List.of();
        }
    }
}
