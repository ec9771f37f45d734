package org.linli.server.access;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of personal access tokens. */
final class TokenDao {

    void insert(Handle handle, Token token, long organizationId, String hash) {
        handle.createUpdate("insert into core_token (id, account_id, organization_id, name, hash, created_at, until_at)"
                        + " values (:id, :account, :organization, :name, :hash, :created, :until)")
                .bind("id", token.id())
                .bind("account", token.accountId())
                .bind("organization", organizationId)
                .bind("name", token.name())
                .bind("hash", hash)
                .bind("created", token.createdAt())
                .bind("until", token.untilAt())
                .execute();
    }

    /** Those that are still valid, the newest first. */
    List<Token> of(Handle handle, long accountId, long now) {
        return handle.createQuery("select id, account_id, name, created_at, until_at from core_token"
                        + " where account_id = :account and until_at > :now order by id desc limit :limit")
                .bind("account", accountId)
                .bind("now", now)
                .bind("limit", Tokens.PER_ACCOUNT_MAX)
                .map((row, context) -> new Token(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("name"),
                        row.getLong("created_at"),
                        row.getLong("until_at")))
                .list();
    }

    int delete(Handle handle, long accountId, long id) {
        return handle.createUpdate("delete from core_token where id = :id and account_id = :account")
                .bind("id", id)
                .bind("account", accountId)
                .execute();
    }

    void sweep(Handle handle, long now) {
        handle.createUpdate("delete from core_token where until_at <= :now")
                .bind("now", now)
                .execute();
    }
}
