package org.linli.server.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.linli.api.access.Scope;
import org.linli.api.area.Place;
import org.linli.api.organization.Organization;
import org.linli.server.area.TreePath;

/** The SQL of organizations. */
final class OrganizationDao {

    private static final String SELECT = "select o.id, o.kind, o.name, o.area_id, o.parent_id, o.path, o.credit_code,"
            + " o.credit_code_reason, o.filed_on, o.registered_on, o.suspended_on, o.dissolved_on, o.contact_name,"
            + " o.contact_phone, o.subdistrict_id, o.community_id, o.grid_id from core_organization o ";

    Optional<StoredOrganization> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where o.id = :id")
                .bind("id", id)
                .map(OrganizationDao::read)
                .findOne();
    }

    List<StoredOrganization> inArea(Handle handle, long areaId, int limit) {
        return handle.createQuery(SELECT + "where o.area_id = :area order by o.name, o.id limit :limit")
                .bind("area", areaId)
                .bind("limit", limit)
                .map(OrganizationDao::read)
                .list();
    }

    List<StoredOrganization> below(Handle handle, StoredOrganization parent, int limit) {
        return handle.createQuery(SELECT + "where o.path > :path and o.path < :end and o.parent_id = :parent"
                        + " order by o.path limit :limit")
                .bind("path", parent.path().text())
                .bind("end", parent.path().end())
                .bind("parent", parent.id())
                .bind("limit", limit)
                .map(OrganizationDao::read)
                .list();
    }

    List<StoredOrganization> ofKinds(Handle handle, Collection<String> kinds, int limit) {
        return handle.createQuery(SELECT + "where o.kind in (<kinds>) and o.dissolved_on is null"
                        + " order by o.name, o.id limit :limit")
                .bindList("kinds", kinds)
                .bind("limit", limit)
                .map(OrganizationDao::read)
                .list();
    }

    /** Those in a scope of areas; a set that is empty holds the impossible id -1. */
    List<StoredOrganization> living(Handle handle, Scope scope, int limit) {
        return handle.createQuery(SELECT + "where o.dissolved_on is null and (:everywhere = 1"
                        + " or o.subdistrict_id in (<subdistricts>) or o.community_id in (<communities>)"
                        + " or o.grid_id in (<grids>) or o.id in (<organizations>)) order by o.name, o.id limit :limit")
                .bind("everywhere", scope.everywhere() ? 1 : 0)
                .bindList("subdistricts", orNone(scope.subdistrictIds()))
                .bindList("communities", orNone(scope.communityIds()))
                .bindList("grids", orNone(scope.gridIds()))
                .bindList("organizations", orNone(scope.organizationIds()))
                .bind("limit", limit)
                .map(OrganizationDao::read)
                .list();
    }

    Optional<Long> withCreditCode(Handle handle, String code) {
        return handle.createQuery("select id from core_organization where credit_code <> '' and credit_code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .findOne();
    }

    /** Those of this name that are not dissolved. */
    List<StoredOrganization> named(Handle handle, String name, int limit) {
        return handle.createQuery(SELECT + "where o.name = :name and o.dissolved_on is null order by o.id limit :limit")
                .bind("name", name)
                .bind("limit", limit)
                .map(OrganizationDao::read)
                .list();
    }

    void insert(Handle handle, StoredOrganization organization, long now) {
        columns(
                        handle.createUpdate("insert into core_organization (id, kind, name, area_id, parent_id, path,"
                                + " credit_code, credit_code_reason, contact_name, contact_phone, subdistrict_id,"
                                + " community_id, grid_id, created_at) values (:id, :kind, :name, :area,"
                                + " :parent, :path,"
                                + " :code, :reason, :contact, :phone, :subdistrict, :community, :grid, :now)"),
                        organization)
                .bind("path", organization.path().text())
                .bind("now", now)
                .execute();
    }

    void update(Handle handle, StoredOrganization organization) {
        columns(
                        handle.createUpdate("update core_organization set kind = :kind, name = :name, area_id = :area,"
                                + " parent_id = :parent, credit_code = :code, credit_code_reason = :reason,"
                                + " contact_name = :contact, contact_phone = :phone, subdistrict_id = :subdistrict,"
                                + " community_id = :community, grid_id = :grid where id = :id"),
                        organization)
                .execute();
    }

    void repath(Handle handle, TreePath from, TreePath to) {
        handle.createUpdate("update core_organization set path = :to || substr(path, :rest)"
                        + " where path >= :path and path < :end")
                .bind("to", to.text())
                .bind("rest", from.text().length() + 1)
                .bind("path", from.text())
                .bind("end", from.end())
                .execute();
    }

    void life(Handle handle, long id, LifeCycle life) {
        handle.createUpdate("update core_organization set filed_on = :filed, registered_on = :registered,"
                        + " suspended_on = :suspended, dissolved_on = :dissolved where id = :id")
                .bind("id", id)
                .bind("filed", text(life.filed()))
                .bind("registered", text(life.registered()))
                .bind("suspended", text(life.suspended()))
                .bind("dissolved", text(life.dissolved()))
                .execute();
    }

    static StoredOrganization read(ResultSet row, StatementContext context) throws SQLException {
        var organization = new Organization(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getLong("area_id"),
                row.getLong("parent_id"));
        return new StoredOrganization(
                organization,
                new TreePath(row.getString("path")),
                new CreditCodeEntry(row.getString("credit_code"), row.getString("credit_code_reason")),
                life(row),
                new StoredOrganization.Contact(row.getString("contact_name"), row.getString("contact_phone")),
                new Place(row.getLong("subdistrict_id"), row.getLong("community_id"), row.getLong("grid_id")));
    }

    static LifeCycle life(ResultSet row) throws SQLException {
        return new LifeCycle(
                day(row, "filed_on"), day(row, "registered_on"), day(row, "suspended_on"), day(row, "dissolved_on"));
    }

    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }

    private static Update columns(Update update, StoredOrganization stored) {
        return update.bind("id", stored.id())
                .bind("kind", stored.organization().kind())
                .bind("name", stored.organization().name())
                .bind("area", stored.organization().areaId())
                .bind("parent", stored.organization().parentId())
                .bind("code", stored.creditCode().code())
                .bind("reason", stored.creditCode().reason())
                .bind("contact", stored.contact().name())
                .bind("phone", stored.contact().phone())
                .bind("subdistrict", stored.place().subdistrictId())
                .bind("community", stored.place().communityId())
                .bind("grid", stored.place().gridId());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
