package org.linli.server.home;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The SQL of what waits for an organization. */
final class WorkDao {

    private static final String OPEN = " from core_run where undertaker_id = :organization and ended_at = 0";

    private final Handle handle;

    WorkDao(Handle handle) {
        this.handle = handle;
    }

    /** A run that is open. */
    record Row(long id, String procedure, String number, String step, long dueAt) {}

    /** What is due first, and after it what has no deadline. */
    List<Row> first(long organizationId, int max) {
        return Stream.of("due_at > 0 and paused_at = 0 order by due_at, id", "due_at = 0 and paused_at = 0 order by id")
                .flatMap(condition -> rows(organizationId, condition, max).stream())
                .limit(max)
                .toList();
    }

    /** How many wait, counted to a bound. */
    int open(long organizationId, int max) {
        return count(organizationId, "", 0, max);
    }

    /** How many are late, counted to a bound. */
    int late(long organizationId, long now, int max) {
        return count(organizationId, " and due_at > 0 and due_at < :now and paused_at = 0", now, max);
    }

    private List<Row> rows(long organizationId, String condition, int max) {
        return handle.createQuery(
                        "select id, procedure, number, step, due_at" + OPEN + " and " + condition + " limit :max")
                .bind("organization", organizationId)
                .bind("max", max)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("procedure"),
                        row.getString("number"),
                        row.getString("step"),
                        row.getLong("due_at")))
                .list();
    }

    private int count(long organizationId, String condition, long now, int max) {
        var query = handle.createQuery("select count(*) from (select id" + OPEN + condition + " limit :max) found")
                .bind("organization", organizationId)
                .bind("max", max);
        return (condition.isEmpty() ? query : query.bind("now", now))
                .mapTo(Integer.class)
                .one();
    }
}
