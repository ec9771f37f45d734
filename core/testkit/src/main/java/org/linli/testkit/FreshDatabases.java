package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;
import org.linli.server.data.Database;
import org.linli.server.data.DatabaseSettings;

/** Makes empty databases of one kind for a test, and removes them after it. */
public final class FreshDatabases implements AutoCloseable {

    /** Of a machine that may be busy with other things. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final boolean postgres;
    private final TestClock clock = new TestClock();
    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private Database main;

    private FreshDatabases(boolean postgres) {
        this.postgres = postgres;
    }

    public static FreshDatabases sqlite() {
        return new FreshDatabases(false);
    }

    public static FreshDatabases onPostgres() {
        return new FreshDatabases(true);
    }

    public boolean postgres() {
        return postgres;
    }

    public TestClock clock() {
        return clock;
    }

    /** The test's own database, with the core's tables. */
    public Database main() {
        if (main == null) {
            main = open(settings());
            main.migrate("core", Database.class.getClassLoader());
        }
        return main;
    }

    /**
     * Where a further database can be made: a new folder, and on PostgreSQL an empty database. A plugin that names
     * tables of others is refused there; acts have time, also on a machine that is busy with other things.
     */
    public DatabaseSettings settings() {
        return place().guarded(true).actTimeMax(PATIENCE);
    }

    private DatabaseSettings place() {
        Path folder = folder();
        if (!postgres) {
            return DatabaseSettings.sqlite(folder);
        }
        PostgresServer.Fresh fresh = PostgresServer.fresh();
        toClose.push(fresh::close);
        return fresh.settings().folder(folder);
    }

    /** A copy of a site's whole data, files and keys too, which nobody has open. */
    public DatabaseSettings copy(DatabaseSettings of) {
        Path folder = folder();
        copy(of.folder(), folder);
        if (!of.postgres()) {
            return DatabaseSettings.sqlite(folder).actTimeMax(PATIENCE);
        }
        PostgresServer.Fresh copied = PostgresServer.copy(of);
        toClose.push(copied::close);
        return copied.settings().folder(folder).actTimeMax(PATIENCE);
    }

    /** Opened until the test ends, without any tables. */
    public Database open(DatabaseSettings settings) {
        Database database = Database.open(settings, clock);
        toClose.push(database::close);
        return database;
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            toClose.pop().run();
        }
    }

    private Path folder() {
        try {
            Path folder = Files.createTempDirectory("linli-test");
            toClose.push(() -> remove(folder));
            return folder;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path path : inside.filter(path -> !path.equals(from)).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
