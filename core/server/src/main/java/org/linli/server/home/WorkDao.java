package org.linli.server.home;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.server.procedure.DueOrder;

/** The SQL of what waits for an organization. */
final class WorkDao {

    private static final String WAITING =
            " from core_inbox w where w.organization_id = :organization and w.due_order < :end";

    private final Handle handle;

    WorkDao(Handle handle) {
        this.handle = handle;
    }

    /** A run that is open. */
    record Row(long id, String procedure, String number, String title, String step, long dueAt) {}

    /** What is due first, and after it what has no deadline; nothing that pauses. */
    List<Row> first(long organizationId, int max) {
        return handle.createQuery("select r.id, r.procedure, r.number, r.step, r.due_at,"
                        + " coalesce(c.title, p.title, r.title) as title from (select w.run_id, w.due_order"
                        + WAITING + " order by w.due_order, w.run_id limit :max) first"
                        + " join core_run r on r.id = first.run_id"
                        + " left join core_case c on c.id = r.id left join core_project p on p.id = r.id"
                        + " order by first.due_order, first.run_id")
                .bind("organization", organizationId)
                .bind("end", DueOrder.PAUSED)
                .bind("max", max)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("procedure"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("step"),
                        row.getLong("due_at")))
                .list();
    }

    /** How many wait, counted to a bound. */
    int open(long organizationId, int max) {
        return count(organizationId, DueOrder.ENDED, max);
    }

    /** How many are late, counted to a bound. */
    int late(long organizationId, long now, int max) {
        return count(organizationId, now, max);
    }

    private int count(long organizationId, long end, int max) {
        return handle.createQuery("select count(*) from (select w.run_id" + WAITING + " limit :max) found")
                .bind("organization", organizationId)
                .bind("end", end)
                .bind("max", max)
                .mapTo(Integer.class)
                .one();
    }
}
