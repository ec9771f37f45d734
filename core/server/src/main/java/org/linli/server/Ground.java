package org.linli.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.api.event.Event;
import org.linli.api.event.Events;
import org.linli.api.procedure.Procedure;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.IdempotencyKeys;
import org.linli.server.data.Jobs;
import org.linli.server.data.Outbox;
import org.linli.server.data.Upkeep;
import org.linli.server.district.ProcedureChange;
import org.linli.server.file.FilesFolder;
import org.linli.server.key.Keys;
import org.linli.server.limit.Isolation;
import org.linli.server.plugin.Services;
import org.linli.server.procedure.Variation;
import org.linli.server.search.SearchIndexes;
import org.linli.server.setting.SettingStore;
import org.linli.server.web.Served;
import org.linli.server.yaml.Problems;

/** What everything stands on: the database with its keys, events, jobs, search and trail. */
final class Ground extends DatabaseStorage implements AutoCloseable, Services.Bus, Services.Timetable {

    final Clock clock;
    final Keys keys;
    final Outbox outbox;
    final Jobs jobs;
    final AuditTrail audit;
    final SearchIndexes search;
    final SettingStore settings;
    final Isolation isolation;
    private final List<ProcedureChange> changes;

    Ground(SiteSettings site, Clock clock) {
        super(Database.open(site.database(), clock), new FilesFolder(site.dataFolder(), clock));
        this.clock = clock;
        this.changes = site.district().procedures();
        database.migrate(Served.CORE, Ground.class.getClassLoader());
        this.keys = Keys.open(site.dataFolder());
        this.outbox = new Outbox(database);
        this.jobs = new Jobs(database);
        this.audit = new AuditTrail(database);
        this.search = new SearchIndexes(database);
        this.settings = new SettingStore(core(), keys, () -> audit);
        this.isolation = new Isolation(site.bounds().plugins(), clock);
    }

    /** Begins to deliver events and to do jobs: when all who take them are there. */
    void start() {
        Upkeep.register(jobs, audit, outbox, new IdempotencyKeys(database));
        jobs.daily(Served.CORE, "search", search::compact);
        outbox.start();
        jobs.start();
    }

    @Override
    public void close() {
        isolation.close();
        jobs.close();
        outbox.close();
        database.close();
    }

    @Override
    public Procedure changed(Procedure declared, Problems problems) {
        return Variation.of(declared, changes, problems);
    }

    @Override
    public Map<String, String> settings(String owner) {
        return settings.of(owner);
    }

    @Override
    public Events events(String owner) {
        return outbox.events(owner);
    }

    @Override
    public <E extends Event> Runnable subscribe(String owner, String key, Class<E> type, Consumer<Supplier<E>> taker) {
        return outbox.subscribe(owner, key, type, taker);
    }

    @Override
    public Runnable daily(String owner, String key, Runnable job) {
        return jobs.daily(owner, key, job);
    }

    @Override
    public Runnable every(String owner, String key, Duration pause, Runnable job) {
        return jobs.every(owner, key, pause, job);
    }
}
