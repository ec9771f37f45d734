package org.linli.server.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

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
