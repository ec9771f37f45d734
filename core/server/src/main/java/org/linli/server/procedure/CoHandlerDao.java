package org.linli.server.procedure;

import org.jdbi.v3.core.Handle;

/** All SQL of co-handlers: which runs wait for which of them, as the rows have left it. */
final class CoHandlerDao {

    private final Handle handle;

    CoHandlerDao(Handle handle) {
        this.handle = handle;
    }

    void put(long runId, long organizationId, boolean done) {
        handle.createUpdate("""
                        insert into core_run_co_handler (run_id, organization_id, done)
                        values (:run, :organization, :done)
                        on conflict (run_id, organization_id) do update set done = excluded.done""")
                .bind("run", runId)
                .bind("organization", organizationId)
                .bind("done", done ? 1 : 0)
                .execute();
    }
}
