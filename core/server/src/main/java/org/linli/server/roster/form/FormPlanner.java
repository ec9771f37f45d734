package org.linli.server.roster.form;

import org.jdbi.v3.core.Handle;
import org.linli.api.access.Viewer;
import org.linli.api.form.Roster;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.server.roster.Plan;
import org.linli.server.roster.Planner;
import org.linli.server.roster.RosterRow;

/** Rows that are each one sending of a form: what one does is known when it has been done. */
record FormPlanner<F extends Record>(Roster<F> roster, FormCells<F> cells, Viewer viewer) implements Planner {

    @Override
    public Plan plan(Handle handle, RosterRow row) {
        var title = cells.title(row);
        var reading = cells.read(viewer, row);
        return reading.value()
                .map(value -> Plan.added(title, journal -> take(value)))
                .orElseGet(() -> Plan.refused(title, reading.refusals()));
    }

    private void take(F value) {
        try {
            roster.taker().accept(viewer, value);
        } catch (Forbidden elsewhere) {
            throw Refused.because("", "roster.refused.scope");
        }
    }
}
