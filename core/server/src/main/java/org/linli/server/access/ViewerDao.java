package org.linli.server.access;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of who is asking and where their grants reach. */
final class ViewerDao {

    /** More grants than this one member cannot be given. */
    static final int GRANTS_MAX = 200;

    /** An organization's subtree counts up to this many organizations for one viewer. */
    static final int REACH_MAX = 5_000;

    private static final String WHO = """
            select a.id as account_id, a.member_id, m.name, a.elder, %2$s as seen_at,
              (select count(*) from core_notice n where n.member_id = a.member_id and n.read_at = 0) as unread,
              exists (select 1 from core_list_view v where v.member_id = a.member_id) as keeps_views,
              coalesce((select max(ms.organization_id) from core_membership ms
                where ms.member_id = a.member_id and ms.organization_id = %1$s.organization_id
                  and coalesce(ms.from_on, '') <= :today and coalesce(ms.until_on, '9999') >= :today), 0) as acting_for,
              coalesce(g.role, '') as role, coalesce(ar.id, 0) as area_id, coalesce(ar.level, 0) as level,
              coalesce(ar.path, '') as area_path, coalesce(o.path, '') as organization_path
            from %3$s %1$s
            join core_account a on a.id = %1$s.account_id and a.disabled = 0
            join core_member m on m.id = a.member_id
            left join core_grant g on g.member_id = a.member_id and g.revoked_at = 0
              and coalesce(g.until_on, '9999') >= :today
            left join core_area ar on ar.id = g.area_id
            left join core_organization o on o.id = g.organization_id
            where %1$s.hash = :hash and""";
    private static final String WORKER = "(select id as account_id, '' as hash,"
            + " cast(:organization as bigint) as organization_id from core_account where member_id = :member)";
    private static final String BY_SESSION = WHO.formatted("s", "s.seen_at", "core_session")
            + " s.seen_at > :seenSince and s.created_at > :begunSince limit :limit";
    private static final String BY_TOKEN =
            WHO.formatted("t", "t.created_at", "core_token") + " t.until_at > :now limit :limit";
    private static final String BY_MEMBER = WHO.formatted("w", "0", WORKER) + " w.account_id > 0 limit :limit";

    List<ViewerRow> byMember(Handle handle, long memberId, long organizationId, Now now) {
        return who(handle.createQuery(BY_MEMBER), "", now)
                .bind("member", memberId)
                .bind("organization", organizationId)
                .map(ViewerRow::read)
                .list();
    }

    List<ViewerRow> bySession(Handle handle, String hash, Now now) {
        return who(handle.createQuery(BY_SESSION), hash, now)
                .bind("seenSince", now.millis() - Sessions.IDLE_MAX.toMillis())
                .bind("begunSince", now.millis() - Sessions.LIFE_MAX.toMillis())
                .map(ViewerRow::read)
                .list();
    }

    List<ViewerRow> byToken(Handle handle, String hash, Now now) {
        return who(handle.createQuery(BY_TOKEN), hash, now)
                .bind("now", now.millis())
                .map(ViewerRow::read)
                .list();
    }

    /** The organization of this path and all below it. */
    List<Long> organizations(Handle handle, String path) {
        return handle.createQuery("select id from core_organization where path >= :path and path < :end"
                        + " order by path limit :limit")
                .bind("path", path)
                .bind("end", end(path))
                .bind("limit", REACH_MAX)
                .mapTo(Long.class)
                .list();
    }

    /** The areas of a level below this path that lie in none of the levels between. */
    List<Long> areas(Handle handle, String path, Reach.Listed level) {
        return handle.createQuery("select id from core_area where path >= :path and path < :end and level + 0 = :level"
                        + level.noneAbove() + " order by path limit :limit")
                .bind("path", path)
                .bind("end", end(path))
                .bind("level", level.level().ordinal())
                .bind("limit", REACH_MAX)
                .mapTo(Long.class)
                .list();
    }

    private static Query who(Query query, String hash, Now now) {
        return query.bind("hash", hash).bind("today", now.today()).bind("limit", GRANTS_MAX);
    }

    /** Each step of a path ends with a slash; the subtree is the range up to the next character. */
    private static String end(String path) {
        return path.substring(0, path.length() - 1) + (char) ('/' + 1);
    }
}
