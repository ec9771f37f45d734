package org.linli.server.member;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of who saw a member's data unmasked, read from the audit trail for that member. */
public final class DisclosureDao {

    public static final int ROWS_MAX = 200;

    /** The latest first, at most 200. */
    public List<Disclosure> of(Handle handle, long memberId) {
        return handle.createQuery("select a.at, a.act, a.note, coalesce(m.name, '') as by_name from core_audit a"
                        + " left join core_member_alias al on al.old_id = a.member_id"
                        + " left join core_member m on m.id = coalesce(al.member_id, a.member_id)"
                        + " where a.subject_type = 'member' and (a.subject_id = :member or a.subject_id in"
                        + " (select o.old_id from core_member_alias o where o.member_id = :member))"
                        + " and a.act in (<acts>)"
                        + " order by a.id desc limit :limit")
                .bind("member", memberId)
                .bindList("acts", Disclosure.PHONE, Disclosure.IDENTITY, Disclosure.OWN, Disclosure.COPY)
                .bind("limit", ROWS_MAX)
                .map((row, context) -> new Disclosure(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("by_name"),
                        row.getString("act"),
                        row.getString("note")))
                .list();
    }
}
