package org.linli.server.data;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Runs each owner's scripts, forward only, with a history table of its own ({@code <prefix>_schema}). The scripts are
 * read here and handed over as text: Flyway never sees a plugin's class loader.
 */
final class Migrations {

    static final String CORE = "core";

    private final Engine engine;
    private final boolean postgres;

    Migrations(Engine engine, boolean postgres) {
        this.engine = engine;
        this.postgres = postgres;
    }

    void migrate(String owner, ClassLoader loader) {
        MigrationScripts scripts = MigrationScripts.of(owner.equals(CORE) ? "db/core" : "db", loader);
        String prefix = prefix(owner);
        engine.alone(source -> {
            if (!owner.equals(CORE)) {
                new MigrationGuard(owner, prefix).check(scripts.all());
            }
            FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .table(prefix + "_schema")
                    .resourceProvider(scripts)
                    .javaMigrationClassProvider(List::of)
                    .placeholders(placeholders())
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .loggers("slf4j");
            configuration.load().migrate();
        });
    }

    /** What the names of an owner's tables begin with, before the underscore. */
    static String prefix(String owner) {
        return owner.replace("-", "");
    }

    private Map<String, String> placeholders() {
        return postgres
                ? Map.of("id", "bigint primary key", "key", "text collate \"C\"")
                : Map.of("id", "integer primary key", "key", "text");
    }
}
