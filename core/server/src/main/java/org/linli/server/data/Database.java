package org.linli.server.data;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;

/** The deployment's database, SQLite or PostgreSQL: reads, acts and migrations of the core and of each plugin. */
public final class Database implements AutoCloseable {

    private static final String VERSION = Optional.ofNullable(
                    Database.class.getPackage().getImplementationVersion())
            .orElse("0.1.0");

    private final DatabaseSettings settings;
    private final Clock clock;
    private final Ids ids = new Ids();
    private final Leases leases;
    private final Optional<FolderLock> lock;
    private final Engine engine;
    private final Migrations migrations;
    private final Map<String, OwnerData> owners = new ConcurrentHashMap<>();

    private Database(DatabaseSettings settings, Clock clock, Optional<FolderLock> lock, Leases leases, Engine engine) {
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.leases = leases;
        this.engine = engine;
        this.migrations = new Migrations(engine, settings.postgres());
    }

    /**
     * Opens what is there, or makes an empty database. Throws {@link FolderLock.FolderInUse} when another process
     * writes to the SQLite file.
     */
    public static Database open(DatabaseSettings settings, Clock clock) {
        Optional<FolderLock> lock =
                settings.postgres() ? Optional.empty() : Optional.of(FolderLock.take(settings.folder()));
        try {
            Leases leases = new Leases();
            Engine engine =
                    settings.postgres() ? new PostgresEngine(settings, leases) : new SqliteEngine(settings, leases);
            return new Database(settings, clock, lock, leases, engine);
        } catch (SQLException | RuntimeException thrown) {
            lock.ifPresent(FolderLock::close);
            throw new IllegalStateException("The database " + settings + " cannot be opened", thrown);
        }
    }

    /** Opens what is there to read it only, also beside a running server. A SQLite file must be there. */
    public static Database reading(DatabaseSettings settings, Clock clock) {
        if (!settings.postgres() && !Files.isRegularFile(settings.file())) {
            throw new IllegalStateException("There is no database at " + settings.file());
        }
        Leases leases = new Leases();
        return new Database(settings, clock, Optional.empty(), leases, new ReadingEngine(settings, leases));
    }

    /** The data as this owner, {@code core} or a plugin's id, sees it. */
    public Data data(String owner) {
        return owners.computeIfAbsent(owner, id -> new OwnerData(engine, leases, ids, id, Integer.MAX_VALUE));
    }

    /** As {@link #migrate(String, String, ClassLoader)}, by the server's own version. */
    public void migrate(String owner, ClassLoader loader) {
        migrate(owner, VERSION, loader);
    }

    /**
     * Brings the owner's tables to what its scripts say: those under {@code db/core} for the core, {@code db} else.
     * Throws {@link MigrationRefused}, with nothing changed, when they touch what is not the owner's, or when the
     * data was made by a version more than one minor version newer.
     */
    public void migrate(String owner, String version, ClassLoader loader) {
        bringUp(owner, version, loader);
        runs(owner, version);
    }

    /** The first half of {@link #migrate(String, String, ClassLoader)}: the version before can still run. */
    public void bringUp(String owner, String version, ClassLoader loader) {
        migrations.migrate(owner, version, loader);
    }

    /** The second half: the version runs, and those that are too old for it do so no more. */
    public void runs(String owner, String version) {
        migrations.runs(owner, version);
    }

    /** Drops all that a plugin has made, and does this in the same transaction. */
    public void erase(String owner, Consumer<Handle> also) {
        migrations.erase(owner, also);
    }

    /**
     * Makes the tables of a plugin anew as they were at a level, has them filled, and brings them up to its last
     * script: all in one transaction.
     *
     * @param before is done first; nothing is changed when it throws
     * @param fill puts in the rows; what the scripts have put there is there. Foreign keys are looked at afterwards
     */
    public void rebuild(Rebuilt tables, Consumer<Handle> before, Consumer<Handle> fill) {
        migrations.rebuild(tables, before, fill);
    }

    /** Returns when the acts of this server that began before are stored, refused or given up. */
    public void awaitActs() {
        engine.awaitActs();
    }

    /** The same as {@link #data}, for one running version of a plugin alone, until it is given back. */
    public Data lend(String owner) {
        var lent = new OwnerData(engine, leases, ids, owner, settings.readersMax());
        if (settings.guarded()) {
            lent.watch(new ForeignTables(owner, Migrations.prefix(owner)));
        }
        return lent;
    }

    /** Lets go of all that is kept for a version that was stopped; what it was lent is dead, its tables stay. */
    public void giveBack(Data lent) {
        ((OwnerData) lent).forget();
    }

    /** The number of the last script that the owner's tables have had; 0 when it has none. */
    public int level(String owner) {
        return data(Migrations.CORE)
                .read(handle -> new SchemaDao(handle, settings.postgres()).level(Migrations.prefix(owner)));
    }

    public boolean postgres() {
        return settings.postgres();
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    /** Connections for the job table. */
    DataSource turns() {
        return engine.turns();
    }

    /** Takes no more work, stores what waits, and lets go of the file. */
    @Override
    public void close() {
        engine.close();
        lock.ifPresent(FolderLock::close);
    }
}
