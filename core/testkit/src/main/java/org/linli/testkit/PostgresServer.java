package org.linli.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.server.data.DatabaseSettings;

/**
 * One embedded PostgreSQL for all tests of a JVM. It does not wait for the disk, so durability is not judged on it, and
 * its collation is C, so it does not show where a column that is sorted lacks {@code collate "C"}.
 */
final class PostgresServer {

    private static final String USER = "postgres";
    private static final int CONNECTIONS_MAX = 300;
    private static final AtomicInteger MADE = new AtomicInteger();

    private PostgresServer() {}

    /** An empty database, dropped when closed. */
    record Fresh(String name) implements AutoCloseable {

        DatabaseSettings settings() {
            return DatabaseSettings.postgres(Running.SERVER.getJdbcUrl(USER, name), USER, "");
        }

        @Override
        public void close() {
            execute("drop database if exists " + name + " with (force)");
        }
    }

    static Fresh fresh() {
        return made("");
    }

    /** A copy of a database that nobody is connected with. */
    static Fresh copy(DatabaseSettings of) {
        return made(" template " + of.jdbcUrl().replaceAll(".*/(linli_test_\\d+).*", "$1"));
    }

    private static Fresh made(String like) {
        String name = "linli_test_" + MADE.incrementAndGet();
        execute("create database " + name + like);
        return new Fresh(name);
    }

    private static void execute(String sql) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException thrown) {
            throw new IllegalStateException(sql, thrown);
        }
    }

    /** Started by the first test that needs it; ends with the JVM. */
    private static final class Running {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", Integer.toString(CONNECTIONS_MAX))
                        .start();
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }
}
