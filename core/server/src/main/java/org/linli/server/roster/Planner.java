package org.linli.server.roster;

import org.jdbi.v3.core.Handle;

/** Says what a row would do, by the same rules as the pages. */
interface Planner {

    /** Never throws for what stands in the row: that is a refused plan. */
    Plan plan(Handle handle, RosterRow row);
}
