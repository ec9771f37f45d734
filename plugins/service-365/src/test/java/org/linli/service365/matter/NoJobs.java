package org.linli.service365.matter;

import java.time.Duration;
import org.linli.server.plugin.Services;

/** No job is done: none is declared. */
record NoJobs() implements Services.Timetable {

    @Override
    public void daily(String owner, String key, Runnable job) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public void every(String owner, String key, Duration pause, Runnable job) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public void remove(String owner) {}
}
