package org.linli.server.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.server.rights.Takeout.State;

/** All SQL of the copies that members take along. */
final class TakeoutDao {

    private final Handle handle;

    TakeoutDao(Handle handle) {
        this.handle = handle;
    }

    void insert(Takeout takeout, String hash, long askedAt) {
        handle.createUpdate("insert into core_takeout (id, member_id, hash, language, asked_at, until_at, state)"
                        + " values (:id, :member, :hash, :language, :asked, :until, :state)")
                .bind("id", takeout.id())
                .bind("member", takeout.memberId())
                .bind("hash", hash)
                .bind("language", takeout.language().toLanguageTag())
                .bind("asked", askedAt)
                .bind("until", takeout.until().toEpochMilli())
                .bind("state", takeout.state().name())
                .execute();
    }

    Optional<Takeout> withHash(String hash) {
        return handle.createQuery("select * from core_takeout where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> read(row))
                .findOne();
    }

    List<Takeout> inState(State state, int limit) {
        return handle.createQuery("select * from core_takeout where state = :state order by id limit :limit")
                .bind("state", state.name())
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    List<Takeout> of(long memberId, int limit) {
        return handle.createQuery("select * from core_takeout where member_id = :member order by id limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    List<Takeout> endedBefore(long moment, int limit) {
        return handle.createQuery("select * from core_takeout where until_at <= :moment order by id limit :limit")
                .bind("moment", moment)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list();
    }

    /** False when it did not stand in the one state. */
    boolean advance(long id, State from, State to) {
        return handle.createUpdate("update core_takeout set state = :to where id = :id and state = :from")
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .execute()
                == 1;
    }

    void delete(long id) {
        handle.createUpdate("delete from core_takeout where id = :id")
                .bind("id", id)
                .execute();
    }

    private static Takeout read(ResultSet row) throws SQLException {
        return new Takeout(
                row.getLong("id"),
                row.getLong("member_id"),
                Locale.forLanguageTag(row.getString("language")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                State.valueOf(row.getString("state")));
    }
}
