package org.linli.bench;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Writes down the SQL that runs on a handle, so that it can be run again without anything around it. */
final class SqlSeen implements SqlLogger {

    private final List<Seen> statements = new ArrayList<>();

    /** A statement with the names of its parameters in their order. */
    record Seen(String sql, List<String> parameters) {}

    static SqlSeen on(Handle handle) {
        var seen = new SqlSeen();
        handle.setSqlLogger(seen);
        return seen;
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var parsed = context.getParsedSql();
        statements.add(new Seen(parsed.getSql(), parsed.getParameters().getParameterNames()));
    }

    List<Seen> statements() {
        return List.copyOf(statements);
    }
}
