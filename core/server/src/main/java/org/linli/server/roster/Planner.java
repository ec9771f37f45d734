package org.linli.server.roster;

import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;

/** Says what a row would do, by the same rules as the pages. */
public interface Planner {

    /** Never throws for what stands in the row: that is a refused plan. */
    Plan plan(Handle handle, RosterRow row);

    /** Does what a row asks, in a savepoint of its own; when it is refused, nothing of it stays. */
    default Plan take(Data data, Handle handle, long rosterId, RosterRow row) {
        var plan = plan(handle, row);
        if (plan.outcome() == Plan.Outcome.REFUSED) {
            return plan;
        }
        try {
            return data.act(inner -> {
                var journal = new Journal(inner, rosterId, row.line());
                plan.work().on(journal);
                journal.close();
                return plan;
            });
        } catch (Refused late) {
            return Plan.refused(plan.title(), late.refusals());
        }
    }
}
