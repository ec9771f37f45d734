package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of accounts. */
final class AccountDao {

    private static final String SELECT =
            "select id, member_id, login_name, phone_index, disabled, created_at from core_account ";

    void insert(Handle handle, Account account, String phoneIndex, String passwordHash) {
        handle.createUpdate("insert into core_account (id, member_id, login_name, phone_index, password_hash, disabled,"
                        + " created_at) values (:id, :member, :login, :phone, :hash, 0, :at)")
                .bind("id", account.id())
                .bind("member", account.memberId())
                .bind("login", account.loginName())
                .bind("phone", phoneIndex)
                .bind("hash", passwordHash)
                .bind("at", account.createdAt())
                .execute();
    }

    Optional<Account> find(Handle handle, long id) {
        return one(handle, "where id = :value", id);
    }

    Optional<Account> ofMember(Handle handle, long memberId) {
        return one(handle, "where member_id = :value", memberId);
    }

    Optional<Account> withLogin(Handle handle, String loginName) {
        return one(handle, "where login_name = :value", loginName);
    }

    Optional<Account> withPhone(Handle handle, String phoneIndex) {
        return one(handle, "where phone_index <> '' and phone_index = :value", phoneIndex);
    }

    String passwordHash(Handle handle, long id) {
        return handle.createQuery("select password_hash from core_account where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    boolean none(Handle handle) {
        return handle.createQuery("select 1 from core_account limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    /** The ciphertext of the member's phone, or "" when there is none. Empty when there is no such member. */
    Optional<String> memberPhone(Handle handle, long memberId) {
        return handle.createQuery("select phone from core_member where id = :id")
                .bind("id", memberId)
                .mapTo(String.class)
                .findOne();
    }

    void setPassword(Handle handle, long id, String hash) {
        handle.createUpdate("update core_account set password_hash = :hash where id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    void setDisabled(Handle handle, long id, boolean disabled) {
        handle.createUpdate("update core_account set disabled = :disabled where id = :id")
                .bind("disabled", disabled ? 1 : 0)
                .bind("id", id)
                .execute();
    }

    /** Erases a member's account with its sessions, tokens and links, and the roles that were given to the member. */
    int erase(Handle handle, long memberId) {
        int erased = 0;
        for (var table : List.of("core_session", "core_token", "core_link")) {
            erased += handle.createUpdate("delete from <table> where account_id in"
                            + " (select id from core_account where member_id = :member)")
                    .define("table", table)
                    .bind("member", memberId)
                    .execute();
        }
        for (var table : List.of("core_account", "core_grant")) {
            erased += handle.createUpdate("delete from <table> where member_id = :member")
                    .define("table", table)
                    .bind("member", memberId)
                    .execute();
        }
        return erased;
    }

    void setElder(Handle handle, long id, boolean elder) {
        handle.createUpdate("update core_account set elder = :elder where id = :id")
                .bind("elder", elder ? 1 : 0)
                .bind("id", id)
                .execute();
    }

    private static Optional<Account> one(Handle handle, String condition, Object value) {
        return handle.createQuery(SELECT + condition)
                .bind("value", value)
                .map(AccountDao::read)
                .findOne();
    }

    private static Account read(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getString("login_name"),
                !row.getString("phone_index").isEmpty(),
                row.getInt("disabled") == 1,
                row.getLong("created_at"));
    }
}
