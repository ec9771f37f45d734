package org.linli.server.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All SQL of notices. */
final class NoticeDao {

    private static final String COLUMNS = "select id, member_id, owner, key, words, args, href, at, read_at"
            + " from core_notice where member_id = :member ";

    private final Handle handle;

    NoticeDao(Handle handle) {
        this.handle = handle;
    }

    /** False when the member was told before. */
    boolean insert(StoredNotice notice) {
        return handle.createUpdate("insert into core_notice"
                                + " (id, member_id, owner, key, words, args, href, at, read_at)"
                                + " values (:id, :member, :owner, :key, :words, :args, :href, :at, 0)"
                                + " on conflict (member_id, owner, key) do nothing")
                        .bind("id", notice.id())
                        .bind("member", notice.memberId())
                        .bind("owner", notice.owner())
                        .bind("key", notice.notice().key())
                        .bind("words", notice.notice().words())
                        .bind("args", notice.args())
                        .bind("href", notice.notice().href())
                        .bind("at", notice.at().toEpochMilli())
                        .execute()
                > 0;
    }

    /** Those older than an id, the newest first. */
    List<StoredNotice> before(long memberId, long beforeId, int max) {
        return handle.createQuery(COLUMNS + "and id < :before order by id desc limit :max")
                .bind("member", memberId)
                .bind("before", beforeId)
                .bind("max", max)
                .map(StoredNotice::of)
                .list();
    }

    Optional<StoredNotice> find(long memberId, long id) {
        return handle.createQuery(COLUMNS + "and id = :id")
                .bind("member", memberId)
                .bind("id", id)
                .map(StoredNotice::of)
                .findOne();
    }

    void read(long memberId, long id, Instant at) {
        handle.createUpdate("update core_notice set read_at = :at"
                        + " where member_id = :member and id = :id and read_at = 0")
                .bind("at", at.toEpochMilli())
                .bind("member", memberId)
                .bind("id", id)
                .execute();
    }

    void readAll(long memberId, Instant at) {
        handle.createUpdate("update core_notice set read_at = :at where member_id = :member and read_at = 0")
                .bind("at", at.toEpochMilli())
                .bind("member", memberId)
                .execute();
    }

    /** The oldest go when a member has more than so many. */
    void keep(long memberId, int max) {
        handle.createUpdate("""
                        delete from core_notice where member_id = :member and id < coalesce((select min(id) from
                          (select id from core_notice where member_id = :member order by id desc limit :max) kept), 0)\
                        """).bind("member", memberId).bind("max", max).execute();
    }

    int erase(long memberId, int max) {
        return handle.createUpdate("delete from core_notice where id in"
                        + " (select id from core_notice where member_id = :member order by id limit :max)")
                .bind("member", memberId)
                .bind("max", max)
                .execute();
    }

    int eraseBefore(Instant moment, int max) {
        return handle.createUpdate("delete from core_notice where id in"
                        + " (select id from core_notice where at < :moment order by at limit :max)")
                .bind("moment", moment.toEpochMilli())
                .bind("max", max)
                .execute();
    }
}
