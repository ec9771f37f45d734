package org.linli.server.procedure;

import org.jdbi.v3.core.Handle;

/** All SQL that keeps whom open runs wait for, as their rows have left it. */
final class InboxDao {

    private final Handle handle;

    InboxDao(Handle handle) {
        this.handle = handle;
    }

    /** Puts a run where it belongs now; one that has ended waits for nobody. */
    void put(Story story) {
        var run = story.run();
        handle.createUpdate("delete from core_inbox where run_id = :run")
                .bind("run", run.id())
                .execute();
        if (run.endedAt().isEmpty()) {
            insert(run.id(), run.undertakerId(), 1, DueOrder.of(run.standing()));
            story.busy().forEach(organization -> insert(run.id(), organization, 0, DueOrder.of(run.standing())));
        }
    }

    private void insert(long run, long organization, int lead, long order) {
        if (organization != 0) {
            handle.createUpdate("""
                            insert into core_inbox (run_id, organization_id, lead, due_order)
                            values (:run, :organization, :lead, :order)
                            on conflict (run_id, organization_id) do nothing""")
                    .bind("run", run)
                    .bind("organization", organization)
                    .bind("lead", lead)
                    .bind("order", order)
                    .execute();
        }
    }
}
