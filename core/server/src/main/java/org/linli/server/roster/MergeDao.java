package org.linli.server.roster;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Scope;
import org.linli.server.access.Within;

/** The SQL that finds members who are known twice and makes them one. */
final class MergeDao {

    /** Columns that name a person of whom a row tells, and go with the person. */
    static final List<String> GO_ALONG = List.of(
            "core_residence.member_id",
            "core_membership.member_id",
            "core_account.member_id",
            "core_grant.member_id",
            "core_consent.member_id",
            "core_takeout.member_id",
            "core_erasure_request.member_id",
            "core_member_alias.member_id",
            "core_project.lead_id",
            "core_project.liaison_id",
            "core_project_party_member.member_id",
            "core_case.member_id",
            "core_roster.member_id");

    /** What was only for the screen of the one who goes. */
    static final List<String> NOT_KEPT = List.of("core_notice", "core_list_view");

    private static final String PAIRS = "select a.id as one, b.id as other from core_member a"
            + " join core_member b on b.phone_index = a.phone_index and b.name = a.name and b.id > a.id"
            + " where a.phone_index <> '' and a.id > :after"
            + " and (:everywhere = 1 or a.subdistrict_id in (<subdistricts>)"
            + " or a.community_id in (<communities>) or a.grid_id in (<grids>)) order by a.id, b.id limit :limit";
    private static final String SAME_HOME = "select x.member_id as one, y.member_id as other from core_residence x"
            + " join core_residence y on y.area_id = x.area_id and y.member_id > x.member_id and y.until_on is null"
            + " join core_member a on a.id = x.member_id join core_member b on b.id = y.member_id and b.name = a.name"
            + " where x.until_on is null and a.id > :after and (a.identity_index = '' or b.identity_index = '')"
            + " and (:everywhere = 1 or a.subdistrict_id in (<subdistricts>)"
            + " or a.community_id in (<communities>) or a.grid_id in (<grids>)) order by a.id, b.id limit :limit";

    /** Two records that are likely of one person. */
    record Pair(long one, long other) {}

    /** A role that a member holds. */
    record HeldRole(String role, Within within) {}

    /** Those of one name and phone, after an id. */
    List<Pair> sharingPhone(Handle handle, Scope scope, long after, int limit) {
        return pairs(handle, PAIRS, scope, after, limit);
    }

    /** Those of one name and home, after an id. */
    List<Pair> sharingHome(Handle handle, Scope scope, long after, int limit) {
        return pairs(handle, SAME_HOME, scope, after, limit);
    }

    boolean hasAccount(Handle handle, long memberId) {
        return handle.createQuery("select 1 from core_account where member_id = :id")
                .bind("id", memberId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    List<HeldRole> roles(Handle handle, long memberId) {
        return handle.createQuery("select role, area_id, organization_id from core_grant"
                        + " where member_id = :id and revoked_at = 0 order by id")
                .bind("id", memberId)
                .map((row, context) -> new HeldRole(
                        row.getString("role"), new Within(row.getLong("area_id"), row.getLong("organization_id"))))
                .list();
    }

    /** Ends ties that the member who is kept has too. */
    void dropDoubles(Handle handle, long gone, long kept) {
        handle.createUpdate("delete from core_residence where member_id = :gone and until_on is null and exists"
                        + " (select 1 from core_residence k where k.member_id = :kept and k.until_on is null"
                        + " and k.area_id = core_residence.area_id and k.relation = core_residence.relation)")
                .bind("gone", gone)
                .bind("kept", kept)
                .execute();
        handle.createUpdate("delete from core_membership where member_id = :gone and until_on is null and exists"
                        + " (select 1 from core_membership k where k.member_id = :kept and k.until_on is null"
                        + " and k.organization_id = core_membership.organization_id and k.post = core_membership.post)")
                .bind("gone", gone)
                .bind("kept", kept)
                .execute();
    }

    void goAlong(Handle handle, long gone, long kept) {
        for (var column : GO_ALONG) {
            int dot = column.indexOf('.');
            var name = column.substring(dot + 1);
            handle.createUpdate("update " + column.substring(0, dot) + " set " + name + " = :kept where " + name
                            + " = :gone")
                    .bind("gone", gone)
                    .bind("kept", kept)
                    .execute();
        }
        for (var table : NOT_KEPT) {
            handle.createUpdate("delete from " + table + " where member_id = :gone")
                    .bind("gone", gone)
                    .execute();
        }
    }

    void remove(Handle handle, long gone) {
        handle.createUpdate("delete from core_member where id = :gone")
                .bind("gone", gone)
                .execute();
    }

    void alias(Handle handle, Alias alias) {
        handle.createUpdate("insert into core_member_alias (old_id, member_id, merged_at, merged_by)"
                        + " values (:old, :member, :at, :by)")
                .bind("old", alias.oldId())
                .bind("member", alias.memberId())
                .bind("at", alias.at())
                .bind("by", alias.by())
                .execute();
    }

    /** An id under which a member was known too. */
    record Alias(long oldId, long memberId, long at, long by) {}

    private static List<Pair> pairs(Handle handle, String sql, Scope scope, long after, int limit) {
        return handle.createQuery(sql)
                .bind("after", after)
                .bind("everywhere", scope.everywhere() ? 1 : 0)
                .bindList("subdistricts", orNone(scope.subdistrictIds()))
                .bindList("communities", orNone(scope.communityIds()))
                .bindList("grids", orNone(scope.gridIds()))
                .bind("limit", limit)
                .map((row, context) -> new Pair(row.getLong("one"), row.getLong("other")))
                .list();
    }

    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
