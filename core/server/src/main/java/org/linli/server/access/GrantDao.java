package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;

/** The SQL of grants and of what they hold within. */
final class GrantDao {

    private static final String HOLDS = " revoked_at = 0 and coalesce(until_on, '9999') >= :today";

    /** An area as a grant's subtree. */
    record Subtree(AreaLevel level, String path, Place place) {}

    /** An organization with the place it lies in. */
    record Placed(long id, Place place) {}

    void insert(Handle handle, Grant grant) {
        handle.createUpdate(
                        "insert into core_grant (id, member_id, role, area_id, organization_id, until_on, granted_by,"
                                + " granted_at, revoked_at)"
                                + " values (:id, :member, :role, :area, :organization, :until, :by, :at, 0)")
                .bind("id", grant.id())
                .bind("member", grant.memberId())
                .bind("role", grant.role())
                .bind("area", grant.within().areaId())
                .bind("organization", grant.within().organizationId())
                .bind("until", grant.until().map(LocalDate::toString).orElse(null))
                .bind("by", grant.grantedBy())
                .bind("at", grant.grantedAt())
                .execute();
    }

    /** The grants that hold now, the oldest first. */
    List<Grant> of(Handle handle, long memberId, Now now) {
        return handle.createQuery(
                        "select * from core_grant where member_id = :member and" + HOLDS + " order by id limit :limit")
                .bind("member", memberId)
                .bind("today", now.today())
                .bind("limit", ViewerDao.GRANTS_MAX)
                .map(GrantDao::read)
                .list();
    }

    int revoke(Handle handle, long id, long at) {
        return handle.createUpdate("update core_grant set revoked_at = :at where id = :id and revoked_at = 0")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    Optional<Subtree> area(Handle handle, long id) {
        return handle.createQuery(
                        "select level, path, subdistrict_id, community_id, grid_id from core_area where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Subtree(AreaLevel.values()[row.getInt("level")], row.getString("path"), place(row)))
                .findOne();
    }

    /** An organization and all below it; empty when there is no such organization. */
    List<Placed> organizations(Handle handle, long id, int limit) {
        return handle.createQuery("""
                        select b.id, b.subdistrict_id, b.community_id, b.grid_id from core_organization o
                        join core_organization b on b.path >= o.path
                          and b.path < substr(o.path, 1, length(o.path) - 1) || '0'
                        where o.id = :id limit :limit""")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new Placed(row.getLong("id"), place(row)))
                .list();
    }

    /** The place of a member's home; empty when there is no such member. */
    Optional<Place> home(Handle handle, long memberId) {
        return handle.createQuery("select subdistrict_id, community_id, grid_id from core_member where id = :id")
                .bind("id", memberId)
                .map((row, context) -> place(row))
                .findOne();
    }

    /** The organizations that the member belongs to now. */
    List<Placed> memberships(Handle handle, long memberId, Now now) {
        return handle.createQuery("""
                        select o.id, o.subdistrict_id, o.community_id, o.grid_id from core_membership ms
                        join core_organization o on o.id = ms.organization_id
                        where ms.member_id = :member and coalesce(ms.from_on, '') <= :today
                          and coalesce(ms.until_on, '9999') >= :today
                        order by ms.id limit :limit""")
                .bind("member", memberId)
                .bind("today", now.today())
                .bind("limit", ViewerDao.GRANTS_MAX)
                .map((row, context) -> new Placed(row.getLong("id"), place(row)))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("subdistrict_id"), row.getLong("community_id"), row.getLong("grid_id"));
    }

    private static Grant read(ResultSet row, StatementContext context) throws SQLException {
        return new Grant(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getString("role"),
                new Within(row.getLong("area_id"), row.getLong("organization_id")),
                Optional.ofNullable(row.getString("until_on")).map(LocalDate::parse),
                row.getLong("granted_by"),
                row.getLong("granted_at"));
    }
}
