package org.linli.server.access;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of one-time links. */
final class LinkDao {

    private static final String OPEN = " where hash = :hash and purpose = :purpose and used_at = 0 and until_at > :now";

    void insert(Handle handle, String hash, String purpose, long accountId, long until) {
        handle.createUpdate("insert into core_link (hash, purpose, account_id, until_at, used_at)"
                        + " values (:hash, :purpose, :account, :until, 0)")
                .bind("hash", hash)
                .bind("purpose", purpose)
                .bind("account", accountId)
                .bind("until", until)
                .execute();
    }

    Optional<Long> account(Handle handle, String hash, String purpose, long now) {
        return handle.createQuery("select account_id from core_link" + OPEN)
                .bind("hash", hash)
                .bind("purpose", purpose)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    int use(Handle handle, String hash, String purpose, long now) {
        return handle.createUpdate("update core_link set used_at = :now" + OPEN)
                .bind("hash", hash)
                .bind("purpose", purpose)
                .bind("now", now)
                .execute();
    }

    void forget(Handle handle, String purpose, long accountId) {
        handle.createUpdate("delete from core_link where purpose = :purpose and account_id = :account")
                .bind("purpose", purpose)
                .bind("account", accountId)
                .execute();
    }

    void sweep(Handle handle, long now) {
        handle.createUpdate("delete from core_link where until_at <= :now")
                .bind("now", now)
                .execute();
    }
}
