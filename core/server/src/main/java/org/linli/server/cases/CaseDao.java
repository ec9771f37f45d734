package org.linli.server.cases;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.work.CaseKind;

/** All SQL of cases but their list and figures. */
final class CaseDao {

    private final Handle handle;

    CaseDao(Handle handle) {
        this.handle = handle;
    }

    /** A case of a person. */
    record Own(long id, String number) {}

    void insert(StoredCase one) {
        var insert = handle.createUpdate("""
                        insert into core_case (id, kind, title, value_1, value_2, value_3, value_4, member_id,
                          started_at, erased)
                        values (:id, :kind, :title, :value1, :value2, :value3, :value4, :person, :started, 0)""")
                .bind("id", one.id())
                .bind("kind", one.kind())
                .bind("title", one.title())
                .bind("person", one.personId())
                .bind("started", one.startedAt());
        for (int i = 0; i < CaseKind.COLUMNS_MAX; i++) {
            insert.bind(
                    "value" + (i + 1), i < one.values().size() ? one.values().get(i) : "");
        }
        insert.execute();
    }

    String title(long id) {
        return handle.createQuery("select title from core_case where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Whether it is this member's own matter. */
    boolean isOf(long id, long memberId) {
        return memberId != 0
                && handle.createQuery("select 1 from core_case where id = :id and member_id = :member")
                        .bind("id", id)
                        .bind("member", memberId)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }

    /** The member's own cases of which something is left, the newest first. */
    List<Own> of(String kind, long memberId, int max) {
        return own(kind, memberId, "", max);
    }

    /** Those of them that are open. */
    List<Own> openOf(String kind, long memberId, int max) {
        return own(kind, memberId, " and r.ended_at = 0", max);
    }

    private List<Own> own(String kind, long memberId, String condition, int max) {
        return handle.createQuery("select c.id, r.number from core_case c join core_run r on r.id = c.id"
                        + " where c.member_id = :member and c.member_id <> 0 and c.kind = :kind and c.erased = 0"
                        + condition + " order by c.id desc limit :max")
                .bind("member", memberId)
                .bind("kind", kind)
                .bind("max", max)
                .map((row, context) -> new Own(row.getLong("id"), row.getString("number")))
                .list();
    }

    /** Cases that ended before a moment and of which something is left. */
    List<Long> endedBefore(String kind, long before, int max) {
        return handle.createQuery("""
                        select c.id from core_case c join core_run r on r.id = c.id
                        where c.kind = :kind and c.erased = 0 and c.started_at < :before
                          and r.ended_at > 0 and r.ended_at < :before order by c.started_at limit :max""")
                .bind("kind", kind)
                .bind("before", before)
                .bind("max", max)
                .mapTo(Long.class)
                .list();
    }

    /** What is counted by columns changes with it. */
    void erase(long id, long now) {
        handle.createUpdate("update core_case set title = '', value_1 = '', value_2 = '', value_3 = '', value_4 = '',"
                        + " member_id = 0, erased = 1 where id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("update core_run set changed_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }
}
