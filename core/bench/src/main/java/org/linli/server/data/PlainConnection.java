package org.linli.server.data;

import java.sql.Connection;
import java.sql.SQLException;

/** A bare JDBC connection to the product's SQLite file, opened with the settings of the product's own. */
public final class PlainConnection {

    private PlainConnection() {}

    public static Connection to(Database database) throws SQLException {
        return new SqliteConnections(database.settings().file()).writer();
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        SqliteConnections.execute(connection, sql);
    }

    /** A setting as the connection has it. */
    public static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("pragma " + name)) {
            return row.getString(1);
        }
    }
}
