package org.linli.server.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.notice.Notice;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.RunDueSoon;
import org.linli.api.procedure.RunMoved;
import org.linli.api.procedure.RunOverdue;

/**
 * What happens to a run is told to the people in charge of it, and to the resident for whom it was begun; nobody is
 * told what they did themselves.
 */
final class RunNotices {

    private final Data data;
    private final Clock clock;
    private final Procedures procedures;
    private final NoticeBoard board;
    private final Supplier<Map<String, Procedure>> declared;

    RunNotices(
            Data data,
            Clock clock,
            Procedures procedures,
            NoticeBoard board,
            Supplier<Map<String, Procedure>> declared) {
        this.data = data;
        this.clock = clock;
        this.procedures = procedures;
        this.board = board;
        this.declared = declared;
    }

    void dueSoon(RunDueSoon soon) {
        var key = "due-soon " + soon.runId() + " " + soon.dueAt();
        inCharge(soon.runId(), soon.procedure(), soon.undertakerId(), key, "notice.run.due-soon");
    }

    void overdue(RunOverdue late) {
        var key = "overdue " + late.runId() + " " + late.dueAt();
        inCharge(late.runId(), late.procedure(), late.undertakerId(), key, "notice.run.overdue");
    }

    void moved(RunMoved moved) {
        data.act(handle -> {
            var to = new Recipients(handle);
            to.row(moved.runId(), moved.move(), moved.from(), moved.to()).ifPresent(row -> {
                if (to.changedHands(moved.runId(), row.sequence())) {
                    toOrganization(handle, moved, row);
                }
                if (!moved.from().equals(moved.to())) {
                    toResident(handle, moved, row);
                }
            });
            return null;
        });
    }

    private void inCharge(long runId, String procedure, long organizationId, String key, String words) {
        data.act(handle -> {
            var people = new Recipients(handle).actingFor(organizationId, today());
            tell(handle, people, procedure, staffNotice(handle, runId, procedure, key, words));
            return null;
        });
    }

    private void toOrganization(Handle handle, RunMoved moved, Recipients.Told row) {
        var key = "in-charge " + moved.runId() + " " + row.sequence();
        var people = new Recipients(handle)
                .actingFor(moved.undertakerId(), today()).stream()
                        .filter(member -> member != row.memberId())
                        .toList();
        var notice = staffNotice(handle, moved.runId(), moved.procedure(), key, "notice.run.in-charge");
        tell(handle, people, moved.procedure(), notice);
    }

    private void toResident(Handle handle, RunMoved moved, Recipients.Told row) {
        long resident = new Recipients(handle).begunFor(moved.runId());
        if (resident == 0 || resident == row.memberId()) {
            return;
        }
        var procedure = procedure(moved.procedure());
        var step = procedure.words() + ".step." + moved.to();
        var key = "moved " + moved.runId() + " " + row.sequence();
        var href = procedure.residentPage().replace("{id}", Long.toString(moved.runId()));
        var notice = new Notice(key, "notice.run.moved", List.of(number(handle, moved.runId()), step), href);
        tell(handle, List.of(resident), moved.procedure(), notice);
    }

    private Notice staffNotice(Handle handle, long runId, String procedure, String key, String words) {
        var href = procedure(procedure).staffPage().replace("{id}", Long.toString(runId));
        return new Notice(key, words, List.of(number(handle, runId)), href);
    }

    /** In the name of the plugin whose procedure it is, with whose words it is shown. */
    private void tell(Handle handle, List<Long> members, String procedure, Notice notice) {
        var sender = board.of(procedure.substring(0, procedure.indexOf('.')));
        members.forEach(member -> sender.send(handle, member, notice));
    }

    private Procedure procedure(String key) {
        return declared.get().getOrDefault(key, new Procedure(key, 0, "", List.of(), Procedure.Parts.NONE));
    }

    private String number(Handle handle, long runId) {
        return procedures.find(handle, runId).map(run -> run.number()).orElse("");
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), Calendar.ZONE).toString();
    }
}
