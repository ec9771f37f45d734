package org.linli.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.linli.server.data.Database;

/** A bare JDBC connection to the product's SQLite file, with the settings that the product's own connections have. */
final class PlainConnection {

    private static final List<String> SETTINGS = List.of(
            "busy_timeout",
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "cache_size",
            "temp_store",
            "mmap_size",
            "secure_delete",
            "recursive_triggers");

    private PlainConnection() {}

    static Connection to(Database database) throws SQLException {
        var connection =
                DriverManager.getConnection("jdbc:sqlite:" + database.settings().file());
        for (var setting : SETTINGS) {
            var value = setting(database, setting);
            execute(connection, "pragma " + setting + " = " + value);
        }
        return connection;
    }

    /** A setting as the product's connection for acts has it. */
    static String setting(Database database, String name) {
        return database.data("core")
                .act(handle ->
                        handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
