package org.linli.server.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Channel;

/** All SQL of consents. */
final class ConsentDao {

    private static final String SELECT =
            "select purpose, given, at, recorded_by, channel, notice from core_consent where member_id = :member";

    private final Handle handle;

    ConsentDao(Handle handle) {
        this.handle = handle;
    }

    void insert(long id, long memberId, Consent consent) {
        handle.createUpdate("insert into core_consent (id, member_id, purpose, given, at, recorded_by, channel, notice)"
                        + " values (:id, :member, :purpose, :given, :at, :by, :channel, :notice)")
                .bind("id", id)
                .bind("member", memberId)
                .bind("purpose", consent.purpose())
                .bind("given", consent.given() ? 1 : 0)
                .bind("at", consent.at().toEpochMilli())
                .bind("by", consent.recordedBy())
                .bind("channel", consent.channel().name())
                .bind("notice", consent.notice())
                .execute();
    }

    /** The newest first. */
    List<Consent> of(long memberId, int limit) {
        return handle.createQuery(SELECT + " order by id desc limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** What was last said of a purpose. */
    Optional<Consent> last(long memberId, String purpose) {
        return handle.createQuery(SELECT + " and purpose = :purpose order by id desc limit 1")
                .bind("member", memberId)
                .bind("purpose", purpose)
                .map((row, context) -> read(row))
                .findOne();
    }

    int erase(long memberId) {
        return handle.createUpdate("delete from core_consent where member_id = :member")
                .bind("member", memberId)
                .execute();
    }

    private static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("purpose"),
                row.getInt("given") == 1,
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("recorded_by"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("notice"));
    }
}
