package org.linli.server.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.server.access.AccessViews.Unmasking;

/** The SQL of what a person sees of themselves. */
final class OwnDao {

    private static final int ROWS_MAX = 100;

    /** The names of the organizations that the member belongs to now, by id. */
    Map<Long, String> organizations(Handle handle, long memberId, Now now) {
        var names = new LinkedHashMap<Long, String>();
        handle.createQuery("""
                        select o.id, o.name from core_membership ms
                        join core_organization o on o.id = ms.organization_id
                        where ms.member_id = :member and coalesce(ms.from_on, '') <= :today
                          and coalesce(ms.until_on, '9999') >= :today
                        order by ms.id limit :limit""")
                .bind("member", memberId)
                .bind("today", now.today())
                .bind("limit", ROWS_MAX)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getString("name")))
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    /** Who looked at the member's whole phone or identity number, the latest first. */
    List<Unmasking> unmaskings(Handle handle, long memberId) {
        return handle.createQuery("""
                        select a.at, a.act, a.note, coalesce(m.name, '') as by_name,
                          coalesce(o.name, '') as organization
                        from core_audit a
                        left join core_member m on m.id = a.member_id
                        left join core_organization o on o.id = a.organization_id
                        where a.subject_type = 'member' and a.subject_id = :member and a.act like 'member.%.unmask'
                        order by a.id desc limit :limit""")
                .bind("member", memberId)
                .bind("limit", ROWS_MAX)
                .map((row, context) -> new Unmasking(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("act"),
                        row.getString("by_name"),
                        row.getString("organization"),
                        row.getString("note")))
                .list();
    }

    String memberName(Handle handle, long memberId) {
        return handle.createQuery("select name from core_member where id = :id")
                .bind("id", memberId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    String organizationName(Handle handle, long organizationId) {
        return handle.createQuery("select name from core_organization where id = :id")
                .bind("id", organizationId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
