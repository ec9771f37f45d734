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

    void insert(Handle handle, StoredMember member, long now) {
        columns(
                        handle.createUpdate("insert into core_member (id, name, phone, phone_index, identity,"
                                + " identity_index, tags, skills, subdistrict_id, community_id, grid_id, created_at)"
                                + " values (:id, :name, :phone, :phoneIndex, :identity, :identityIndex, :tags, :skills,"
                                + " :subdistrict, :community, :grid, :now)"),
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
