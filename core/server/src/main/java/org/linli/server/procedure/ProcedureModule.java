package org.linli.server.procedure;

import java.time.Duration;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.calendar.CalendarChanged;
import org.linli.server.limit.Faults;

/** Lets the engine do what comes by itself. */
public final class ProcedureModule implements LinliPlugin {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ProcedureEngine engine;
    private final Faults faults;
    private final Runnable forgetCalendar;

    /**
     * Takes the engine, and how this node reads the calendar anew.
     *
     * @param faults where is counted whose procedures fail when something comes by itself
     * @param forgetCalendar is called before deadlines are computed anew: the change may have come from another node
     */
    public ProcedureModule(ProcedureEngine engine, Faults faults, Runnable forgetCalendar) {
        this.engine = engine;
        this.faults = faults;
        this.forgetCalendar = forgetCalendar;
    }

    @Override
    public void setup(Setup to) {
        var recount = engine.recount(to.data());
        to.every("procedures", EVERY, engine.errands(to.data(), faults)::run);
        to.on(CalendarChanged.class, "procedures", changed -> {
            forgetCalendar.run();
            recount.run();
        });
    }
}
