package org.linli.testkit.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.linli.server.data.DatabaseSettings;
import org.linli.testkit.FreshDatabases;

/** Filled demonstrations, each made once in a JVM, that sites of tests begin with a copy of. */
final class SiteTemplates implements AutoCloseable {

    private record Key(Path classes, boolean postgres) {}

    private final Map<Key, DatabaseSettings> filled = new HashMap<>();
    private final FreshDatabases sqlite = FreshDatabases.sqlite();
    private final FreshDatabases postgres = FreshDatabases.onPostgres();

    /** A site of its own with the plugin; closed, its data is gone. */
    synchronized TestSite site(Path classes, boolean onPostgres) {
        var template = filled.computeIfAbsent(new Key(classes, onPostgres), this::fill);
        var databases = onPostgres ? FreshDatabases.onPostgres() : FreshDatabases.sqlite();
        return TestSite.on(databases.copy(template), classes, databases);
    }

    private DatabaseSettings fill(Key key) {
        var settings = (key.postgres() ? postgres : sqlite).settings();
        // a clock of its own: what is filled ends where every other begins
        TestSite.on(settings, key.classes(), FreshDatabases.sqlite()).close();
        return settings;
    }

    @Override
    public void close() {
        sqlite.close();
        postgres.close();
    }
}
