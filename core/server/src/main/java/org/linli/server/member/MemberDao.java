package org.linli.server.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.linli.api.area.Place;

/** The SQL of members. */
final class MemberDao {

    private static final String SELECT = "select m.id, m.name, m.phone, m.phone_index, m.identity, m.identity_index,"
            + " m.tags, m.skills, m.subdistrict_id, m.community_id, m.grid_id from core_member m ";

    Optional<StoredMember> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where m.id = :id")
                .bind("id", id)
                .map(MemberDao::read)
                .findOne();
    }

    /** The member that has had this id too, before a merge. */
    Optional<Long> mergedInto(Handle handle, long oldId) {
        return handle.createQuery("select member_id from core_member_alias where old_id = :old")
                .bind("old", oldId)
                .mapTo(Long.class)
                .findOne();
    }

    /** Those with this phone: families share one. */
    List<StoredMember> withPhone(Handle handle, String phoneIndex, int limit) {
        return handle.createQuery(SELECT + "where m.phone_index = :index order by m.id limit :limit")
                .bind("index", phoneIndex)
                .bind("limit", limit)
                .map(MemberDao::read)
                .list();
    }

    Optional<StoredMember> withIdentity(Handle handle, String identityIndex) {
        return handle.createQuery(SELECT + "where m.identity_index <> '' and m.identity_index = :index")
                .bind("index", identityIndex)
                .map(MemberDao::read)
                .findOne();
    }

    List<StoredMember> atHome(Handle handle, long areaId, String name, int limit) {
        return handle.createQuery(SELECT + "join core_residence r on r.member_id = m.id"
                        + " where r.area_id = :area and r.until_on is null and m.name = :name"
                        + " order by m.id limit :limit")
                .bind("area", areaId)
                .bind("name", name)
                .bind("limit", limit)
                .map(MemberDao::read)
                .list();
    }

    void insert(Handle handle, StoredMember member, long now) {
        columns(
                        handle.createUpdate("insert into core_member (id, name, phone, phone_index, identity,"
                                + " identity_index, tags, skills, subdistrict_id, community_id, grid_id, created_at,"
                                + " used_at) values (:id, :name, :phone, :phoneIndex, :identity, :identityIndex, :tags,"
                                + " :skills, :subdistrict, :community, :grid, :now, :now)"),
                        member)
                .bind("now", now)
                .execute();
    }

    void update(Handle handle, StoredMember member) {
        columns(
                        handle.createUpdate("update core_member set name = :name, phone = :phone,"
                                + " phone_index = :phoneIndex, identity = :identity, identity_index = :identityIndex,"
                                + " tags = :tags, skills = :skills, subdistrict_id = :subdistrict,"
                                + " community_id = :community, grid_id = :grid where id = :id"),
                        member)
                .execute();
    }

    void place(Handle handle, long id, Place place) {
        handle.createUpdate("update core_member set subdistrict_id = :subdistrict, community_id = :community,"
                        + " grid_id = :grid where id = :id")
                .bind("id", id)
                .bind("subdistrict", place.subdistrictId())
                .bind("community", place.communityId())
                .bind("grid", place.gridId())
                .execute();
    }

    /** Notes that the member was dealt with now. */
    void use(Handle handle, long id, long now) {
        handle.createUpdate("update core_member set used_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /** Forgets one of the two numbers of a member, and how it is found. */
    int forget(Handle handle, long id, String number) {
        return handle.createUpdate("update core_member set <number> = '', <number>_index = '' where id = :id")
                .define("number", number)
                .bind("id", id)
                .execute();
    }

    /**
     * Members with such a number who were last dealt with before a moment, and have no account, no home and no post any
     * more.
     */
    List<Long> unused(Handle handle, String number, long before, int limit) {
        return handle.createQuery("select m.id from core_member m where m.<number> <> '' and m.used_at < :before"
                        + " and (m.phone <> '' or m.identity <> '')"
                        + " and not exists (select 1 from core_account a where a.member_id = m.id)"
                        + " and not exists (select 1 from core_residence r where r.member_id = m.id"
                        + " and r.until_on is null)"
                        + " and not exists (select 1 from core_membership s where s.member_id = m.id"
                        + " and s.until_on is null)"
                        + " order by m.used_at, m.id limit :limit")
                .define("number", number)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    int erase(Handle handle, long id) {
        handle.createUpdate("delete from core_member_alias where member_id = :id")
                .bind("id", id)
                .execute();
        return handle.createUpdate("delete from core_member where id = :id")
                .bind("id", id)
                .execute();
    }

    static StoredMember read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredMember(
                row.getLong("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("phone_index"),
                row.getString("identity"),
                row.getString("identity_index"),
                Tag.read(row.getString("tags")),
                row.getString("skills"),
                new Place(row.getLong("subdistrict_id"), row.getLong("community_id"), row.getLong("grid_id")));
    }

    private static Update columns(Update update, StoredMember member) {
        return update.bind("id", member.id())
                .bind("name", member.name())
                .bind("phone", member.phone())
                .bind("phoneIndex", member.phoneIndex())
                .bind("identity", member.identity())
                .bind("identityIndex", member.identityIndex())
                .bind("tags", Tag.stored(member.tags()))
                .bind("skills", member.skills())
                .bind("subdistrict", member.place().subdistrictId())
                .bind("community", member.place().communityId())
                .bind("grid", member.place().gridId());
    }
}
