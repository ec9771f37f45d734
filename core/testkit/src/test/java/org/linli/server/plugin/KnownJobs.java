package org.linli.server.plugin;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Jobs that run when the test says so. */
final class KnownJobs implements Services.Timetable {

    private final Map<String, Runnable> jobs = new TreeMap<>();

    @Override
    public Runnable daily(String owner, String key, Runnable job) {
        jobs.put(owner + "/" + key, job);
        return () -> jobs.remove(owner + "/" + key, job);
    }

    @Override
    public Runnable every(String owner, String key, Duration pause, Runnable job) {
        return daily(owner, key, job);
    }

    int count() {
        return jobs.size();
    }

    void runAll() {
        jobs.values().forEach(Runnable::run);
    }
}
