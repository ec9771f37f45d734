package org.linli.server.access;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;
import org.linli.api.data.Data;
import org.linli.server.area.AreaNode;
import org.linli.server.area.NewArea;
import org.linli.server.area.TreePath;
import org.linli.server.key.Keys;

/** The rows that tests of access find in the database, made without asking anyone. */
class Rows {

    final Data data;
    final Keys keys = Keys.fresh();

    Rows(Data data) {
        this.data = data;
    }

    AreaNode area(AreaNode parent, AreaLevel level) {
        return insert(AreaNode.below(parent, data.newId(), NewArea.own(level, level.name())));
    }

    /** An organization in an area, below another (0 for none). */
    long organization(AreaNode area, String parentPath) {
        long id = data.newId();
        data.act(
                handle -> handle.createUpdate("insert into core_organization (id, kind, name, area_id, parent_id, path,"
                                + " credit_code, credit_code_reason, contact_name, contact_phone, subdistrict_id,"
                                + " community_id, grid_id, created_at)"
                                + " values (:id, 'k', 'o', :area, 0, :path, '', '', '', '', :s, :c, :g, 0)")
                        .bind("id", id)
                        .bind("area", area.id())
                        .bind("path", pathOf(parentPath, id))
                        .bind("s", area.place().subdistrictId())
                        .bind("c", area.place().communityId())
                        .bind("g", area.place().gridId())
                        .execute());
        return id;
    }

    static String pathOf(String parentPath, long id) {
        return parentPath.isEmpty()
                ? TreePath.top(id).text()
                : new TreePath(parentPath).child(id).text();
    }

    long member(Place home) {
        long id = data.newId();
        data.act(handle -> handle.createUpdate("insert into core_member (id, name, phone, phone_index, identity,"
                        + " identity_index, tags, skills, subdistrict_id, community_id, grid_id, created_at)"
                        + " values (:id, 'm', :phone, '', '', '', '', '', :s, :c, :g, 0)")
                .bind("id", id)
                .bind("phone", keys.encrypt("core_member", "phone", id, phoneOf(id)))
                .bind("s", home.subdistrictId())
                .bind("c", home.communityId())
                .bind("g", home.gridId())
                .execute());
        return id;
    }

    /** The phone of a member made here. */
    static String phoneOf(long memberId) {
        return "+861380%07d".formatted(Math.floorMod(memberId, 10_000_000L));
    }

    void membership(long memberId, long organizationId, Optional<LocalDate> until) {
        data.act(handle -> handle.createUpdate(
                        "insert into core_membership (id, member_id, organization_id, post, until_on)"
                                + " values (:id, :member, :organization, '', :until)")
                .bind("id", data.newId())
                .bind("member", memberId)
                .bind("organization", organizationId)
                .bind("until", until.map(LocalDate::toString).orElse(null))
                .execute());
    }

    final AreaNode insert(AreaNode node) {
        var area = node.area();
        data.act(handle -> handle.createUpdate("insert into core_area (id, level, code, name, parent_id, path,"
                        + " subdistrict_id, community_id, grid_id, official_name, official_parent_id, hand_named,"
                        + " hand_placed)"
                        + " values (:id, :level, :code, :name, :parent, :path, :s, :c, :g, '', 0, 0, 0)")
                .bind("id", area.id())
                .bind("level", area.level().ordinal())
                .bind("code", area.code())
                .bind("name", area.name())
                .bind("parent", area.parentId())
                .bind("path", area.path())
                .bind("s", node.place().subdistrictId())
                .bind("c", node.place().communityId())
                .bind("g", node.place().gridId())
                .execute());
        return node;
    }
}
