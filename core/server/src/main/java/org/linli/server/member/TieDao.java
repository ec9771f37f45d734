package org.linli.server.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what ties members to homes and to organizations. */
final class TieDao {

    static final int PER_MEMBER_MAX = 100;

    List<Residence> residences(Handle handle, long memberId) {
        return handle.createQuery("select id, member_id, area_id, relation, floor_area_centi, from_on, until_on"
                        + " from core_residence where member_id = :member order by id limit :limit")
                .bind("member", memberId)
                .bind("limit", PER_MEMBER_MAX)
                .map(TieDao::residence)
                .list();
    }

    List<Membership> memberships(Handle handle, long memberId) {
        return handle.createQuery("select id, member_id, organization_id, post, from_on, until_on"
                        + " from core_membership where member_id = :member order by id limit :limit")
                .bind("member", memberId)
                .bind("limit", PER_MEMBER_MAX)
                .map(TieDao::membership)
                .list();
    }

    void insert(Handle handle, Residence residence) {
        handle.createUpdate("insert into core_residence (id, member_id, area_id, relation, floor_area_centi, from_on)"
                        + " values (:id, :member, :area, :relation, :floor, :from)")
                .bind("id", residence.id())
                .bind("member", residence.memberId())
                .bind("area", residence.areaId())
                .bind("relation", residence.relation().name())
                .bind("floor", residence.floorAreaCenti())
                .bind("from", text(residence.from()))
                .execute();
    }

    void insert(Handle handle, Membership membership) {
        handle.createUpdate("insert into core_membership (id, member_id, organization_id, post, from_on)"
                        + " values (:id, :member, :organization, :post, :from)")
                .bind("id", membership.id())
                .bind("member", membership.memberId())
                .bind("organization", membership.organizationId())
                .bind("post", membership.post().name())
                .bind("from", text(membership.from()))
                .execute();
    }

    /** False when there is none of this member that still lasts. */
    boolean endResidence(Handle handle, long id, long memberId, LocalDate until) {
        return end(handle, "update core_residence set until_on = :until", id, memberId, until);
    }

    boolean endMembership(Handle handle, long id, long memberId, LocalDate until) {
        return end(handle, "update core_membership set until_on = :until", id, memberId, until);
    }

    /** Erases all homes and posts of a member, which are bounded. */
    int erase(Handle handle, long memberId) {
        return erase(handle, "delete from core_residence", memberId)
                + erase(handle, "delete from core_membership", memberId);
    }

    private static int erase(Handle handle, String delete, long memberId) {
        return handle.createUpdate(delete + " where member_id = :member")
                .bind("member", memberId)
                .execute();
    }

    private static boolean end(Handle handle, String update, long id, long memberId, LocalDate until) {
        return handle.createUpdate(update + " where id = :id and member_id = :member and until_on is null")
                        .bind("id", id)
                        .bind("member", memberId)
                        .bind("until", until.toString())
                        .execute()
                == 1;
    }

    private static Residence residence(ResultSet row, StatementContext context) throws SQLException {
        return new Residence(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("area_id"),
                Residence.Relation.valueOf(row.getString("relation")),
                row.getLong("floor_area_centi"),
                day(row, "from_on"),
                day(row, "until_on"));
    }

    private static Membership membership(ResultSet row, StatementContext context) throws SQLException {
        return new Membership(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("organization_id"),
                Membership.Post.valueOf(row.getString("post")),
                day(row, "from_on"),
                day(row, "until_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
