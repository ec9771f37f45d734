package org.linli.server.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.linli.api.area.Place;
import org.linli.api.code.Fen;
import org.linli.api.form.Choice;
import org.linli.api.project.Rung;
import org.linli.server.member.Tag;

/** The SQL of projects themselves, and of who may be named in one. */
final class ProjectDao {

    void insert(Handle handle, StoredProject project, Instant now) {
        var insert = handle.createUpdate("insert into core_project (id, kind, title, summary, area_id, subdistrict_id,"
                + " community_id, grid_id, lead_id, liaison_id, budget_fen, money_use, from_on, until_on, rung,"
                + " rung_since, disclosed_at, created_at) values (:id, :kind, :title, :summary, :area, :subdistrict,"
                + " :community, :grid, 0, 0, :budget, :money, :from, :until, :rung, :now, 0, :now)");
        columns(insert, project)
                .bind("kind", project.kind())
                .bind("rung", project.rung().name())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void update(Handle handle, StoredProject project) {
        var update = handle.createUpdate("update core_project set title = :title, summary = :summary, area_id = :area,"
                + " subdistrict_id = :subdistrict, community_id = :community, grid_id = :grid, budget_fen = :budget,"
                + " money_use = :money, from_on = :from, until_on = :until where id = :id");
        columns(update, project).execute();
    }

    Optional<StoredProject> find(Handle handle, long id) {
        return handle.createQuery("select * from core_project where id = :id")
                .bind("id", id)
                .map(ProjectDao::read)
                .findOne();
    }

    void people(Handle handle, long id, long leadId, long liaisonId) {
        handle.createUpdate("update core_project set lead_id = :lead, liaison_id = :liaison where id = :id")
                .bind("id", id)
                .bind("lead", leadId)
                .bind("liaison", liaisonId)
                .execute();
    }

    /** Puts it on another rung; false when it no longer stood where it was thought to. */
    boolean rung(Handle handle, StoredProject before, Rung to, Instant at) {
        return handle.createUpdate(
                                "update core_project set rung = :to, rung_since = :at where id = :id and rung = :from")
                        .bind("id", before.id())
                        .bind("from", before.rung().name())
                        .bind("to", to.name())
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    void disclosed(Handle handle, long id, Optional<Instant> at) {
        handle.createUpdate("update core_project set disclosed_at = :at where id = :id")
                .bind("id", id)
                .bind("at", at.map(Instant::toEpochMilli).orElse(0L))
                .execute();
    }

    /** Those who hold a post in an organization now, by name. */
    List<Choice> posts(Handle handle, long organizationId, int limit) {
        return handle.createQuery("select distinct m.id, m.name from core_membership s join core_member m"
                        + " on m.id = s.member_id where s.organization_id = :organization and s.until_on is null"
                        + " order by m.name, m.id limit :limit")
                .bind("organization", organizationId)
                .bind("limit", limit)
                .map(ProjectDao::choice)
                .list();
    }

    /** The party members who live in a community, by name; without one, in the subdistrict or everywhere. */
    List<Choice> partyMembers(Handle handle, Place place, int limit) {
        var level = place.communityId() != 0 ? "m.community_id" : place.subdistrictId() != 0 ? "m.subdistrict_id" : "0";
        return handle.createQuery("select m.id, m.name from core_member m where " + level + " = :area"
                        + " and m.tags like :tag order by m.name, m.id limit :limit")
                .bind("area", place.communityId() != 0 ? place.communityId() : place.subdistrictId())
                .bind("tag", "% " + Tag.PARTY_MEMBER.key() + " %")
                .bind("limit", limit)
                .map(ProjectDao::choice)
                .list();
    }

    private static Update columns(Update update, StoredProject project) {
        var content = project.content();
        var place = project.place();
        return update.bind("id", project.id())
                .bind("title", content.title())
                .bind("summary", content.summary())
                .bind("area", project.areaId())
                .bind("subdistrict", place.subdistrictId())
                .bind("community", place.communityId())
                .bind("grid", place.gridId())
                .bind("budget", content.budget().amount())
                .bind("money", content.moneyUse())
                .bind("from", content.from().toString())
                .bind("until", content.until().map(LocalDate::toString).orElse(null));
    }

    private static StoredProject read(ResultSet row, StatementContext context) throws SQLException {
        var content = new StoredProject.Content(
                row.getString("title"),
                row.getString("summary"),
                new Fen(row.getLong("budget_fen")),
                row.getString("money_use"),
                LocalDate.parse(row.getString("from_on")),
                Optional.ofNullable(row.getString("until_on")).map(LocalDate::parse));
        long disclosed = row.getLong("disclosed_at");
        return new StoredProject(
                row.getLong("id"),
                row.getString("kind"),
                content,
                row.getLong("area_id"),
                new Place(row.getLong("subdistrict_id"), row.getLong("community_id"), row.getLong("grid_id")),
                row.getLong("lead_id"),
                row.getLong("liaison_id"),
                Rung.valueOf(row.getString("rung")),
                Instant.ofEpochMilli(row.getLong("rung_since")),
                disclosed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(disclosed)));
    }

    private static Choice choice(ResultSet row, StatementContext context) throws SQLException {
        return new Choice(Long.toString(row.getLong("id")), row.getString("name"));
    }
}
