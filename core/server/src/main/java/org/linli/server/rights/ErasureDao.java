package org.linli.server.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Place;

/** All SQL of erasures and of the requests for them. */
final class ErasureDao {

    private final Handle handle;

    ErasureDao(Handle handle) {
        this.handle = handle;
    }

    /** Adds an erasure, or widens the one of the same member; it is done again then. */
    void put(Erasure erasure) {
        var both = find(erasure.memberId()).map(erasure::and).orElse(erasure);
        handle.createUpdate("insert into core_erasure (member_id, at, owners) values (:member, :at, :owners)"
                        + " on conflict (member_id) do update set at = excluded.at, owners = excluded.owners")
                .bind("member", both.memberId())
                .bind("at", both.at().toEpochMilli())
                .bind("owners", String.join(",", both.owners()))
                .execute();
        handle.createUpdate("delete from core_erasure_done where member_id = :member")
                .bind("member", both.memberId())
                .execute();
    }

    Optional<Erasure> find(long memberId) {
        return handle.createQuery("select * from core_erasure where member_id = :member")
                .bind("member", memberId)
                .map((row, context) -> erasure(row))
                .findOne();
    }

    /** Erasures after a member, by member. */
    List<Erasure> after(long memberId, int limit) {
        return handle.createQuery("select * from core_erasure where member_id > :after order by member_id limit :limit")
                .bind("after", memberId)
                .bind("limit", limit)
                .map((row, context) -> erasure(row))
                .list();
    }

    /** Those after a member that this owner has not done yet. */
    List<Erasure> open(String owner, long memberId, int limit) {
        return handle.createQuery("select * from core_erasure e where e.member_id > :after"
                        + " and not exists (select 1 from core_erasure_done d"
                        + " where d.member_id = e.member_id and d.owner = :owner)"
                        + " order by e.member_id limit :limit")
                .bind("after", memberId)
                .bind("owner", owner)
                .bind("limit", limit)
                .map((row, context) -> erasure(row))
                .list();
    }

    void done(long memberId, String owner) {
        handle.createUpdate("insert into core_erasure_done (member_id, owner) values (:member, :owner)"
                        + " on conflict (member_id, owner) do nothing")
                .bind("member", memberId)
                .bind("owner", owner)
                .execute();
    }

    /** Who has done their part for a member. */
    Set<String> done(long memberId) {
        return handle.createQuery("select owner from core_erasure_done where member_id = :member")
                .bind("member", memberId)
                .mapTo(String.class)
                .collectIntoSet();
    }

    void insert(ErasureRequest request) {
        handle.createUpdate("insert into core_erasure_request (id, member_id, number, asked_at, due_at,"
                        + " subdistrict_id, community_id, grid_id)"
                        + " values (:id, :member, :number, :asked, :due, :subdistrict, :community, :grid)")
                .bind("id", request.id())
                .bind("member", request.memberId())
                .bind("number", request.number())
                .bind("asked", request.askedAt().toEpochMilli())
                .bind("due", request.dueAt().toEpochMilli())
                .bind("subdistrict", request.place().subdistrictId())
                .bind("community", request.place().communityId())
                .bind("grid", request.place().gridId())
                .execute();
    }

    Optional<ErasureRequest> request(long id) {
        return handle.createQuery("select * from core_erasure_request where id = :id")
                .bind("id", id)
                .map((row, context) -> request(row))
                .findOne();
    }

    /** A member's requests, the newest first. */
    List<ErasureRequest> requests(long memberId, int limit) {
        return handle.createQuery(
                        "select * from core_erasure_request where member_id = :member order by id desc limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list();
    }

    /** Forgets which forms the member has sent, and where they led. */
    int forgetForms(long memberId) {
        return handle.createUpdate("delete from core_idempotency where actor = :actor")
                .bind("actor", "member " + memberId)
                .execute();
    }

    void mark(String key) {
        handle.createUpdate("insert into core_site (key, value) values (:key, '1') on conflict (key) do nothing")
                .bind("key", key)
                .execute();
    }

    boolean marked(String key) {
        return handle.createQuery("select 1 from core_site where key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void unmark(String key) {
        handle.createUpdate("delete from core_site where key = :key")
                .bind("key", key)
                .execute();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getLong("member_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                Set.of(row.getString("owners").split(",")));
    }

    static ErasureRequest request(ResultSet row) throws SQLException {
        return new ErasureRequest(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getString("number"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                new Place(row.getLong("subdistrict_id"), row.getLong("community_id"), row.getLong("grid_id")));
    }
}
