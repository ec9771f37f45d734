package org.linli.service365.matter;

import java.time.Duration;
import org.linli.server.plugin.Services;

/** No job is done: none is declared. */
record NoJobs() implements Services.Timetable {

    @Override
    public Runnable daily(String owner, String key, Runnable job) {
        return () -> {};
    }

    @Override
    public Runnable every(String owner, String key, Duration pause, Runnable job) {
        return () -> {};
    }
}
