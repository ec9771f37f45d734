package org.linli.server.demo;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** SQL of the people whom one can sign in as on a demonstration. */
final class DemoDao {

    private static final int PEOPLE_MAX = 100;

    private DemoDao() {}

    static List<Player> players(Handle handle) {
        return handle.createQuery("""
                        select a.id, m.name, coalesce(g.role, '') as role,
                          coalesce(p.name, c.name) as place
                        from core_account a
                        join core_member m on m.id = a.member_id
                        left join core_grant g on g.member_id = m.id and g.revoked_at = 0
                        left join core_area p on p.id = g.area_id
                        left join core_area c on c.id = m.community_id
                        where a.password_hash = ''
                        order by a.id limit :max""")
                .bind("max", PEOPLE_MAX)
                .map((row, context) -> new Player(
                        row.getLong("id"), row.getString("name"), row.getString("role"), row.getString("place")))
                .list();
    }
}
