package org.linli.server.control;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.server.access.Roles;

/** The SQL of who looks after plugins. */
final class PluginDutyDao {

    private final Handle handle;

    PluginDutyDao(Handle handle) {
        this.handle = handle;
    }

    /** Members who are administrators and can sign in. */
    List<Long> administrators(String today, int max) {
        return handle.createQuery("""
                        select distinct g.member_id from core_grant g
                        join core_account a on a.member_id = g.member_id and a.disabled = 0
                        where g.role = :role and g.revoked_at = 0 and coalesce(g.until_on, '9999') >= :today
                        order by g.member_id limit :limit""")
                .bind("role", Roles.ADMINISTRATOR)
                .bind("today", today)
                .bind("limit", max)
                .mapTo(Long.class)
                .list();
    }
}
