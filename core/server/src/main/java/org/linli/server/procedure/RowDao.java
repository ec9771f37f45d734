package org.linli.server.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All SQL of the rows of runs, and of their payloads. */
final class RowDao {

    private static final String SELECT = """
            select m.*, p.salt, p.payload from core_run_move m
            left join core_run_payload p on p.run_id = m.run_id and p.sequence = m.sequence
            """;

    /** The names under which the columns are hashed. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("run", "run_id"),
            Map.entry("sequence", "sequence"),
            Map.entry("move", "move"),
            Map.entry("kind", "kind"),
            Map.entry("from", "from_step"),
            Map.entry("to", "to_step"),
            Map.entry("undertaker", "undertaker_id"),
            Map.entry("member", "member_id"),
            Map.entry("organization", "organization_id"),
            Map.entry("onBehalfOf", "on_behalf_of_id"),
            Map.entry("channel", "channel"),
            Map.entry("at", "at"),
            Map.entry("due", "due_at"),
            Map.entry("term", "term"),
            Map.entry("organizations", "organizations"),
            Map.entry("digest", "digest"));

    private final Handle handle;

    RowDao(Handle handle) {
        this.handle = handle;
    }

    /** The rows of a run, oldest first; at most so many. */
    List<StoredRow> of(long runId, int limit) {
        return handle.createQuery(SELECT + "where m.run_id = :run order by m.sequence limit :limit")
                .bind("run", runId)
                .bind("limit", limit)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    /** The rows of all runs from one id to another, both included. */
    List<StoredRow> between(long firstRunId, long lastRunId) {
        return handle.createQuery(
                        SELECT + "where m.run_id >= :first and m.run_id <= :last order by m.run_id, m.sequence")
                .bind("first", firstRunId)
                .bind("last", lastRunId)
                .map((rs, ctx) -> read(rs))
                .list();
    }

    void insert(StoredRow row) {
        var columns = row.columns();
        handle.createUpdate("""
                        insert into core_run_move (run_id, sequence, move, kind, from_step, to_step, undertaker_id,
                          member_id, organization_id, on_behalf_of_id, channel, at, due_at, term, organizations,
                          digest, hash)
                        values (:run, :sequence, :move, :kind, :from, :to, :undertaker,
                          :member, :organization, :onBehalfOf, :channel, :at, :due, :term, :organizations,
                          :digest, :hash)""")
                .bind("run", row.runId())
                .bind("sequence", row.sequence())
                .bind("move", columns.get("move"))
                .bind("kind", columns.get("kind"))
                .bind("from", columns.get("from"))
                .bind("to", columns.get("to"))
                .bind("undertaker", row.number("undertaker"))
                .bind("member", row.number("member"))
                .bind("organization", row.number("organization"))
                .bind("onBehalfOf", row.number("onBehalfOf"))
                .bind("channel", columns.get("channel"))
                .bind("at", row.number("at"))
                .bind("due", row.number("due"))
                .bind("term", columns.get("term"))
                .bind("organizations", columns.get("organizations"))
                .bind("digest", row.digest())
                .bind("hash", row.hash())
                .execute();
        row.payload().ifPresent(payload -> insert(row, payload));
    }

    /** Erases the payloads of a run, and its title; gives how many payloads there were. */
    int erasePayloads(long runId) {
        handle.execute("update core_run set title = '' where id = ?", runId);
        return handle.createUpdate("delete from core_run_payload where run_id = :run")
                .bind("run", runId)
                .execute();
    }

    private void insert(StoredRow row, Payload payload) {
        handle.createUpdate("insert into core_run_payload (run_id, sequence, salt, payload)"
                        + " values (:run, :sequence, :salt, :payload)")
                .bind("run", row.runId())
                .bind("sequence", row.sequence())
                .bind("salt", payload.salt())
                .bind("payload", payload.json())
                .execute();
    }

    private static StoredRow read(ResultSet rs) throws SQLException {
        var columns = new HashMap<String, String>();
        for (var column : COLUMNS.entrySet()) {
            columns.put(column.getKey(), rs.getString(column.getValue()));
        }
        var salt = rs.getString("salt");
        return new StoredRow(
                columns,
                salt == null ? Optional.empty() : Optional.of(new Payload(salt, rs.getString("payload"))),
                rs.getString("hash"));
    }
}
