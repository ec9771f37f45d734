package org.linli.server.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Opens connections to a SQLite file with the settings that were measured, and asserts each: with {@code synchronous}
 * below FULL a power failure was seen to lose every acknowledged commit, and nothing else tells.
 */
final class SqliteConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteConnections.class);

    private static final Map<String, String> SETTINGS = settings();

    private final Path file;

    SqliteConnections(Path file) {
        this.file = file.toAbsolutePath();
    }

    Connection writer() throws SQLException {
        return open(false);
    }

    /** A source of connections that cannot write, or of such that can. */
    SQLiteDataSource source(boolean reading) {
        return new SQLiteDataSource() {
            @Override
            public SQLiteConnection getConnection(String user, String password) throws SQLException {
                return open(reading);
            }
        };
    }

    /** Ends whatever runs on a connection, rolls it back and closes it. */
    static void breakOff(Connection connection) {
        try {
            ((SQLiteConnection) connection).getDatabase().interrupt();
            connection.close();
        } catch (SQLException thrown) {
            LOG.warn("A connection could not be closed", thrown);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SQLiteConnection open(boolean reading) throws SQLException {
        SQLiteConnection connection = new KeepingConnection(file);
        try {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                apply(connection, setting.getKey(), setting.getValue());
            }
            apply(connection, "query_only", reading ? "1" : "0");
        } catch (SQLException | RuntimeException thrown) {
            connection.close();
            throw thrown;
        }
        return connection;
    }

    private static void apply(Connection connection, String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma " + name + " = " + value);
            try (ResultSet row = statement.executeQuery("pragma " + name)) {
                String found = row.getString(1);
                if (!value.equals(found)) {
                    throw new IllegalStateException(
                            "SQLite does not take its setting " + name + " = " + value + " but has " + found);
                }
            }
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("busy_timeout", "5000");
        settings.put("journal_mode", "wal");
        settings.put("synchronous", "2"); // FULL
        settings.put("foreign_keys", "1");
        settings.put("cache_size", "-16000"); // KiB
        settings.put("temp_store", "2"); // memory
        settings.put("mmap_size", "0");
        settings.put("secure_delete", "1");
        settings.put("recursive_triggers", "1"); // or `insert or replace` slips past a trigger that forbids deletion
        return settings;
    }
}
