package org.linli.server.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/** The statements of one handle; where the connection keeps them, they are taken from there and given back. */
final class LeasedStatements extends DefaultStatementBuilder {

    private final Lease lease;
    private final Map<Statement, String> taken = new IdentityHashMap<>();

    LeasedStatements(Lease lease) {
        this.lease = lease;
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        if (lease.kept().isEmpty() || context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
            return super.create(connection, sql, context);
        }
        lease.permit(sql);
        PreparedStatement statement = lease.kept().get().take(sql);
        taken.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String ownSql, Statement statement) throws SQLException {
        String sql = taken.remove(statement);
        if (sql == null) {
            super.close(connection, ownSql, statement);
        } else {
            lease.kept().get().giveBack(sql, (PreparedStatement) statement);
        }
    }

    /** Closes what the work did not: a stream may still read from it, and must not read what others ask. */
    void closeAll() throws SQLException {
        for (Statement statement : taken.keySet()) {
            statement.close();
        }
        taken.clear();
    }
}
