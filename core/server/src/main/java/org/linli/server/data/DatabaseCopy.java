package org.linli.server.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Copies a SQLite file as it is at one moment, also while a server writes to it. */
public final class DatabaseCopy {

    private DatabaseCopy() {}

    /** The copy is a plain file without a log beside it. */
    public static void write(Path database, Path copy) {
        try (Connection connection = new SqliteConnections(database).writer();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException thrown) {
            throw new IllegalStateException("The database " + database + " cannot be copied", thrown);
        }
    }

    /** Whether the file is a whole SQLite database. */
    public static boolean sound(Path database) {
        if (!Files.isRegularFile(database)) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement check = connection.prepareStatement("pragma integrity_check(1)");
                ResultSet row = check.executeQuery()) {
            return row.next() && row.getString(1).equals("ok");
        } catch (SQLException thrown) {
            return false;
        }
    }
}
