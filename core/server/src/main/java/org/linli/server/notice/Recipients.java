package org.linli.server.notice;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of who is told of what happens to a run. */
final class Recipients {

    /** More people than this of one organization are not told of one fact. */
    static final int IN_CHARGE_MAX = 50;

    /** A row of a run's history that is told of. */
    record Told(int sequence, long memberId) {}

    private final Handle handle;

    Recipients(Handle handle) {
        this.handle = handle;
    }

    /** Who acts for an organization today and has an account. */
    List<Long> actingFor(long organizationId, String today) {
        return handle.createQuery("""
                        select distinct s.member_id from core_membership s
                        join core_account a on a.member_id = s.member_id and a.disabled = 0
                        where s.organization_id = :organization and coalesce(s.from_on, '') <= :today
                          and coalesce(s.until_on, '9999') >= :today
                        order by s.member_id limit :limit""")
                .bind("organization", organizationId)
                .bind("today", today)
                .bind("limit", IN_CHARGE_MAX)
                .mapTo(Long.class)
                .list();
    }

    /** For whom the run was begun: the resident that the first row names, or the one who began it for themselves. */
    long begunFor(long runId) {
        return handle.createQuery("select case when on_behalf_of_id <> 0 then on_behalf_of_id"
                        + " when organization_id = 0 then member_id else 0 end"
                        + " from core_run_move where run_id = :run and sequence = 1")
                .bind("run", runId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** The last row with this move between these steps, and who made it. */
    Optional<Told> row(long runId, String move, String from, String to) {
        return handle.createQuery("select sequence, member_id from core_run_move where run_id = :run and move = :move"
                        + " and from_step = :from and to_step = :to order by sequence desc limit 1")
                .bind("run", runId)
                .bind("move", move)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Told(row.getInt("sequence"), row.getLong("member_id")))
                .findOne();
    }

    /** Whether another organization was in charge before this row. */
    boolean changedHands(long runId, int sequence) {
        return handle.createQuery("select count(*) from core_run_move b join core_run_move a on a.run_id = b.run_id"
                                + " and a.sequence = b.sequence + 1 and a.undertaker_id <> b.undertaker_id"
                                + " where b.run_id = :run and b.sequence = :before")
                        .bind("run", runId)
                        .bind("before", sequence - 1)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
