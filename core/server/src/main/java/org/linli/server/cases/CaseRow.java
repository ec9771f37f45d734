package org.linli.server.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row of the list of a kind of cases.
 *
 * @param values of the kind's columns
 */
record CaseRow(
        long id,
        String number,
        String title,
        List<String> values,
        String place,
        String step,
        String undertaker,
        long startedAt,
        long dueAt,
        boolean paused,
        boolean ended,
        long dueOrder) {

    Optional<Instant> due() {
        return dueAt == 0 || ended ? Optional.empty() : Optional.of(Instant.ofEpochMilli(dueAt));
    }

    static CaseRow read(ResultSet row, StatementContext context) throws SQLException {
        return new CaseRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                List.of(
                        row.getString("value_1"),
                        row.getString("value_2"),
                        row.getString("value_3"),
                        row.getString("value_4")),
                row.getString("place"),
                row.getString("step"),
                row.getString("undertaker"),
                row.getLong("started_at"),
                row.getLong("due_at"),
                row.getLong("paused_at") > 0,
                row.getLong("ended_at") > 0,
                row.getLong("due_order"));
    }
}
