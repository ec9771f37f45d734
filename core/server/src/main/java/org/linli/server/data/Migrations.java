package org.linli.server.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.server.data.MigrationScripts.Script;

/**
 * Runs each owner's scripts, forward only, with a history table of its own ({@code <prefix>_schema}). The scripts are
 * read here and handed over as text: Flyway never sees a plugin's class loader.
 */
final class Migrations {

    static final String CORE = "core";
    private static final Set<String> RESERVED = Set.of("api", "search", "sqlite", "pg", "linli");

    private final Engine engine;
    private final boolean postgres;

    Migrations(Engine engine, boolean postgres) {
        this.engine = engine;
        this.postgres = postgres;
    }

    /** Throws {@link MigrationRefused}, with nothing changed. */
    void migrate(String owner, String version, ClassLoader loader) {
        MigrationScripts scripts = scripts(owner, loader);
        engine.alone(source -> {
            if (postgres) {
                OneTransaction.of(source, one -> migrate(one, owner, version, scripts));
            } else {
                migrate(source, owner, version, scripts); // by one connection
            }
        });
    }

    private void migrate(DataSource source, String owner, String version, MigrationScripts scripts) {
        Jdbi jdbi = Jdbi.create(source);
        SchemaVersion.of(version);
        jdbi.useHandle(handle -> refuse(new SchemaDao(handle, postgres), owner, version));
        Flyway flyway = flyway(source, owner, scripts);
        if (!owner.equals(CORE)) {
            Set<String> existing = jdbi.withHandle(handle -> new SchemaDao(handle, postgres).names());
            new MigrationGuard(owner, prefix(owner), existing).check(pending(flyway, scripts));
        }
        flyway.migrate();
    }

    /** From now on versions that are too old for this one are refused. */
    void runs(String owner, String version) {
        engine.alone(source ->
                Jdbi.create(source).useTransaction(handle -> note(new SchemaDao(handle, postgres), owner, version)));
    }

    /** Drops all that a plugin has made, search indexes too, and does this in the same transaction. */
    void erase(String owner, Consumer<Handle> also) {
        if (owner.equals(CORE) || RESERVED.contains(prefix(owner))) {
            throw new IllegalArgumentException("the tables of " + owner + " are no plugin's");
        }
        engine.alone(source -> Jdbi.create(source).useTransaction(handle -> {
            new SchemaDao(handle, postgres).drop(owner);
            also.accept(handle);
        }));
    }

    void rebuild(Rebuilt tables, Consumer<Handle> before, Consumer<Handle> fill) {
        String owner = tables.owner();
        MigrationScripts scripts = scripts(owner, tables.loader());
        engine.alone(source -> OneTransaction.of(
                source,
                one -> Jdbi.create(one).useHandle(handle -> {
                    before.accept(handle);
                    SchemaDao dao = new SchemaDao(handle, postgres);
                    Optional<String> used = dao.version(owner);
                    dao.drop(owner);
                    if (tables.level() > 0) {
                        migrate(one, owner, tables.version(), scripts.upTo(tables.level()));
                    }
                    KeysDao keys = new KeysDao(handle, postgres, prefix(owner) + "_");
                    keys.defer();
                    fill.accept(handle);
                    keys.check();
                    migrate(one, owner, tables.version(), scripts);
                    note(dao, owner, tables.version());
                    used.ifPresent(version -> note(dao, owner, version));
                })));
    }

    private static MigrationScripts scripts(String owner, ClassLoader loader) {
        return MigrationScripts.of(owner.equals(CORE) ? "db/core" : "db", loader);
    }

    /** What the names of an owner's tables begin with, before the underscore. */
    static String prefix(String owner) {
        return owner.replace("-", "");
    }

    private static void refuse(SchemaDao dao, String owner, String version) {
        String prefix = prefix(owner);
        if (RESERVED.contains(prefix)) {
            throw new MigrationRefused("The id " + owner + " is reserved.");
        }
        dao.owners().stream()
                .filter(other -> !other.equals(owner) && prefix(other).equals(prefix))
                .forEach(other -> {
                    throw new MigrationRefused(
                            "The tables of " + owner + " and of " + other + " would have the same names.");
                });
        dao.version(owner)
                .filter(data -> !SchemaVersion.of(version).runsOn(SchemaVersion.of(data)))
                .ifPresent(data -> {
                    throw new MigrationRefused("The data of " + owner + " was made by version " + data
                            + "; version " + version
                            + " is too old for it. Go back one minor version at a time at most,"
                            + " or restore a backup.");
                });
    }

    private static void note(SchemaDao dao, String owner, String version) {
        boolean newer = dao.version(owner)
                .map(data -> SchemaVersion.of(version).compareTo(SchemaVersion.of(data)) > 0)
                .orElse(true);
        if (newer) {
            dao.putVersion(owner, version);
        }
    }

    private Flyway flyway(DataSource source, String owner, MigrationScripts scripts) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table(prefix(owner) + "_schema")
                .resourceProvider(scripts)
                .javaMigrationClassProvider(List::of)
                .placeholders(placeholders())
                .group(true) // all that is new, or nothing of it
                .baselineOnMigrate(true) // other owners' tables are there already
                .baselineVersion("0")
                .loggers("slf4j")
                .load();
    }

    private static List<Script> pending(Flyway flyway, MigrationScripts scripts) {
        Set<String> names = Set.copyOf(Arrays.stream(flyway.info().pending())
                .map(migration -> migration.getScript())
                .toList());
        return scripts.all().stream()
                .filter(script -> names.contains(script.getFilename()))
                .toList();
    }

    private Map<String, String> placeholders() {
        return postgres
                ? Map.of(
                        "id", "bigint primary key",
                        "key", "text collate \"C\"",
                        "sequence", "bigint generated by default as identity primary key")
                : Map.of(
                        "id", "integer primary key",
                        "key", "text",
                        "sequence", "integer primary key autoincrement");
    }
}
