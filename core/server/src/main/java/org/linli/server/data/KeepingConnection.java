package org.linli.server.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to a SQLite file, with the statements that are kept on it. */
final class KeepingConnection extends JDBC4Connection {

    private final KeptStatements kept = new KeptStatements(this);

    KeepingConnection(Path file) throws SQLException {
        super("jdbc:sqlite:" + file, file.toString(), new Properties());
    }

    /** Those of a connection, as a pool gives it; none are kept on PostgreSQL, whose driver keeps its own. */
    static Optional<KeptStatements> kept(Connection connection) throws SQLException {
        return connection.isWrapperFor(KeepingConnection.class)
                ? Optional.of(connection.unwrap(KeepingConnection.class).kept)
                : Optional.empty();
    }
}
