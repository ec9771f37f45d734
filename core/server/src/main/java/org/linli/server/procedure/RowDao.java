package org.linli.server.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All SQL of the rows of runs, and of their payloads. */
final class RowDao {

    private static final String SELECT = """
            select m.*, p.salt, p.payload from core_run_move m
            left join core_run_payload p on p.run_id = m.run_id and p.sequence = m.sequence
            """;

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

    /** The member of the last row with this move. */
    Optional<Long> whoDid(long runId, String move) {
        return handle.createQuery("select member_id from core_run_move where run_id = :run and move = :move"
                        + " order by sequence desc limit 1")
                .bind("run", runId)
                .bind("move", move)
                .mapTo(Long.class)
                .findOne();
    }

    void insert(StoredRow row) {
        handle.createUpdate("""
                        insert into core_run_move (run_id, sequence, move, from_step, to_step, undertaker_id, member_id,
                          organization_id, on_behalf_of_id, channel, at, digest, hash)
                        values (:run, :sequence, :move, :from, :to, :undertaker, :member,
                          :organization, :onBehalfOf, :channel, :at, :digest, :hash)""")
                .bind("run", row.runId())
                .bind("sequence", row.sequence())
                .bind("move", row.move())
                .bind("from", row.from())
                .bind("to", row.to())
                .bind("undertaker", row.undertakerId())
                .bind("member", row.memberId())
                .bind("organization", row.organizationId())
                .bind("onBehalfOf", row.onBehalfOfId())
                .bind("channel", row.channel())
                .bind("at", row.at())
                .bind("digest", row.digest())
                .bind("hash", row.hash())
                .execute();
        row.payload().ifPresent(payload -> insert(row, payload));
    }

    /** Erases the payloads of a run; gives how many there were. */
    int erasePayloads(long runId) {
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
        var salt = rs.getString("salt");
        return new StoredRow(
                rs.getLong("run_id"),
                rs.getInt("sequence"),
                rs.getString("move"),
                rs.getString("from_step"),
                rs.getString("to_step"),
                rs.getLong("undertaker_id"),
                rs.getLong("member_id"),
                rs.getLong("organization_id"),
                rs.getLong("on_behalf_of_id"),
                rs.getString("channel"),
                rs.getLong("at"),
                rs.getString("digest"),
                salt == null ? Optional.empty() : Optional.of(new Payload(salt, rs.getString("payload"))),
                rs.getString("hash"));
    }
}
