package org.linli.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.event.Event;
import org.linli.api.event.EventHandler;
import org.linli.api.event.Events;
import org.linli.api.procedure.Procedure;
import org.linli.server.data.AuditTrail;
import org.linli.server.data.Database;
import org.linli.server.data.IdempotencyKeys;
import org.linli.server.data.Jobs;
import org.linli.server.data.Outbox;
import org.linli.server.data.Upkeep;
import org.linli.server.district.ProcedureChange;
import org.linli.server.key.Keys;
import org.linli.server.plugin.Services;
import org.linli.server.procedure.OpenVersions;
import org.linli.server.procedure.Variation;
import org.linli.server.search.SearchIndexes;
import org.linli.server.setting.SettingStore;
import org.linli.server.web.Served;
import org.linli.server.yaml.Problems;

/** What everything stands on: the database with its keys, events, jobs, search and trail. */
final class Ground implements AutoCloseable, Services.Storage, Services.Bus, Services.Timetable {

    final Clock clock;
    final Database database;
    final Keys keys;
    final Outbox outbox;
    final Jobs jobs;
    final AuditTrail audit;
    final SearchIndexes search;
    final SettingStore settings;
    private final List<ProcedureChange> changes;

    Ground(SiteSettings site, Clock clock) {
        this.clock = clock;
        this.changes = site.district().procedures();
        this.database = Database.open(site.database(), clock);
        database.migrate(Served.CORE, Ground.class.getClassLoader());
        this.keys = Keys.open(site.dataFolder());
        this.outbox = new Outbox(database);
        this.jobs = new Jobs(database);
        this.audit = new AuditTrail(database);
        this.search = new SearchIndexes(database);
        this.settings = new SettingStore(core(), keys, () -> audit);
    }

    Data core() {
        return database.data(Served.CORE);
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
        jobs.close();
        outbox.close();
        database.close();
    }

    @Override
    public Data data(String owner) {
        return database.data(owner);
    }

    @Override
    public void migrate(String owner, ClassLoader loader) {
        database.migrate(owner, loader);
    }

    @Override
    public List<String> unmet(String owner, Map<String, Procedure> procedures, Set<Permission> permissions) {
        return OpenVersions.unmet(core(), owner, procedures, permissions);
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
    public void forget(String owner) {
        database.forget(owner);
    }

    @Override
    public Events events(String owner) {
        return outbox.events(owner);
    }

    @Override
    public <E extends Event> void subscribe(String owner, String key, Class<E> type, EventHandler<E> handler) {
        outbox.subscribe(owner, key, type, handler);
    }

    @Override
    public void unsubscribe(String owner) {
        outbox.unsubscribe(owner);
    }

    @Override
    public void daily(String owner, String key, Runnable job) {
        jobs.daily(owner, key, job);
    }

    @Override
    public void every(String owner, String key, Duration pause, Runnable job) {
        jobs.every(owner, key, pause, job);
    }

    @Override
    public void remove(String owner) {
        jobs.remove(owner);
    }
}
