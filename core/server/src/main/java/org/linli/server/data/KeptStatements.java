package org.linli.server.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared statements of one SQLite connection, kept for whoever runs the same SQL next: to prepare costs more than
 * most queries do. SQLite and its driver look at the tables anew each time that one runs. They end with their
 * connection, and are used by one thread at a time as it is.
 */
final class KeptStatements {

    static final int MAX = 128;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(); // what was used longest ago is first

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** A statement that nobody else uses until it is given back. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    /** Keeps it without what its user had set on it. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (idle.containsKey(sql)) {
            statement.close();
            return;
        }
        statement.clearParameters();
        statement.setMaxRows(0);
        statement.setQueryTimeout(0);
        if (idle.size() == MAX) {
            idle.remove(idle.keySet().iterator().next()).close();
        }
        idle.put(sql, statement);
    }
}
