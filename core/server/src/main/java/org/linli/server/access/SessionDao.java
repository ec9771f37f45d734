package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of sessions. */
final class SessionDao {

    private static final String GOING = " seen_at > :seenSince and created_at > :begunSince";

    void insert(Handle handle, String hash, Session session) {
        handle.createUpdate(
                        "insert into core_session (id, hash, account_id, organization_id, address, agent, created_at,"
                                + " seen_at) values (:id, :hash, :account, :organization, :address, :agent, :created,"
                                + " :seen)")
                .bind("id", session.id())
                .bind("hash", hash)
                .bind("account", session.accountId())
                .bind("organization", session.organizationId())
                .bind("address", session.address())
                .bind("agent", session.agent())
                .bind("created", session.createdAt())
                .bind("seen", session.seenAt())
                .execute();
    }

    /** The organization of the longest membership that holds now, or 0. */
    long firstOrganization(Handle handle, long accountId, Now now) {
        return handle.createQuery("""
                        select ms.organization_id from core_membership ms
                        join core_account a on a.member_id = ms.member_id
                        where a.id = :account and coalesce(ms.from_on, '') <= :today
                          and coalesce(ms.until_on, '9999') >= :today
                        order by ms.id limit 1""")
                .bind("account", accountId)
                .bind("today", now.today())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    List<Session> of(Handle handle, long accountId, Now now) {
        return handle.createQuery("select * from core_session where account_id = :account and" + GOING
                        + " order by id desc limit :limit")
                .bind("account", accountId)
                .bind("seenSince", now.millis() - Sessions.IDLE_MAX.toMillis())
                .bind("begunSince", now.millis() - Sessions.LIFE_MAX.toMillis())
                .bind("limit", Sessions.PER_ACCOUNT_MAX)
                .map(SessionDao::read)
                .list();
    }

    Optional<Long> idOf(Handle handle, String hash) {
        return handle.createQuery("select id from core_session where hash = :hash")
                .bind("hash", hash)
                .mapTo(Long.class)
                .findOne();
    }

    int actFor(Handle handle, String hash, long organizationId) {
        return handle.createUpdate("update core_session set organization_id = :organization where hash = :hash")
                .bind("organization", organizationId)
                .bind("hash", hash)
                .execute();
    }

    int seen(Handle handle, String hash, long at) {
        return handle.createUpdate("update core_session set seen_at = :at where hash = :hash")
                .bind("at", at)
                .bind("hash", hash)
                .execute();
    }

    /** The same sessions, so much later. */
    int later(Handle handle, long millis) {
        return handle.createUpdate("update core_session set created_at = created_at + :by, seen_at = seen_at + :by")
                .bind("by", millis)
                .execute();
    }

    int end(Handle handle, long accountId, long id) {
        return handle.createUpdate("delete from core_session where id = :id and account_id = :account")
                .bind("id", id)
                .bind("account", accountId)
                .execute();
    }

    int endHash(Handle handle, String hash) {
        return handle.createUpdate("delete from core_session where hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    int endOthers(Handle handle, long accountId, String keptHash) {
        return handle.createUpdate("delete from core_session where account_id = :account and hash <> :kept")
                .bind("account", accountId)
                .bind("kept", keptHash)
                .execute();
    }

    /** Ends all but the newest. */
    int endOldest(Handle handle, long accountId, int kept) {
        return handle.createUpdate("delete from core_session where account_id = :account and id not in"
                        + " (select id from core_session where account_id = :account order by id desc limit :kept)")
                .bind("account", accountId)
                .bind("kept", kept)
                .execute();
    }

    int sweep(Handle handle, Now now) {
        return handle.createUpdate("delete from core_session where not (" + GOING + ")")
                .bind("seenSince", now.millis() - Sessions.IDLE_MAX.toMillis())
                .bind("begunSince", now.millis() - Sessions.LIFE_MAX.toMillis())
                .execute();
    }

    private static Session read(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("organization_id"),
                row.getString("address"),
                row.getString("agent"),
                row.getLong("created_at"),
                row.getLong("seen_at"));
    }
}
