package org.linli.server.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.calendar.Calendar;

/** The SQL of what projects did: milestones, services, inspections. */
final class DeedDao {

    /** Sums over a span of time. */
    record Sums(int times, int people, int hours) {}

    void insert(Handle handle, long projectId, Milestone milestone, long memberId) {
        handle.createUpdate("insert into core_project_milestone (id, project_id, title, planned_on, note, member_id)"
                        + " values (:id, :project, :title, :planned, '', :member)")
                .bind("id", milestone.id())
                .bind("project", projectId)
                .bind("title", milestone.title())
                .bind("planned", milestone.plannedOn().toString())
                .bind("member", memberId)
                .execute();
    }

    /** False when the project has no such milestone that is still to come. */
    boolean complete(Handle handle, long projectId, long milestoneId, LocalDate on, String note) {
        return handle.createUpdate("update core_project_milestone set done_on = :on, note = :note"
                                + " where id = :id and project_id = :project and done_on is null")
                        .bind("id", milestoneId)
                        .bind("project", projectId)
                        .bind("on", on.toString())
                        .bind("note", note)
                        .execute()
                == 1;
    }

    List<Milestone> milestones(Handle handle, long projectId, int limit) {
        return handle.createQuery("select id, title, planned_on, done_on, note from core_project_milestone"
                        + " where project_id = :project order by planned_on, id limit :limit")
                .bind("project", projectId)
                .bind("limit", limit)
                .map(DeedDao::milestone)
                .list();
    }

    /** The project of a milestone; 0 when there is none of this id. */
    long projectOfMilestone(Handle handle, long milestoneId) {
        return handle.createQuery("select project_id from core_project_milestone where id = :id")
                .bind("id", milestoneId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void insert(Handle handle, long id, long projectId, Service service, long memberId) {
        handle.createUpdate("insert into core_project_service (id, project_id, at, people, hours, note, member_id)"
                        + " values (:id, :project, :at, :people, :hours, :note, :member)")
                .bind("id", id)
                .bind("project", projectId)
                .bind("at", begin(service.on()))
                .bind("people", service.people())
                .bind("hours", service.hours())
                .bind("note", service.note())
                .bind("member", memberId)
                .execute();
    }

    /** The last ones first. */
    List<Service> services(Handle handle, long projectId, int limit) {
        return handle.createQuery("select at, people, hours, note from core_project_service"
                        + " where project_id = :project order by at desc, id desc limit :limit")
                .bind("project", projectId)
                .bind("limit", limit)
                .map((row, context) ->
                        new Service(day(row), row.getInt("people"), row.getInt("hours"), row.getString("note")))
                .list();
    }

    /** Services from a day on. */
    Sums services(Handle handle, long projectId, LocalDate from) {
        return handle.createQuery("select count(*) as times, coalesce(sum(people), 0) as people,"
                        + " coalesce(sum(hours), 0) as hours from core_project_service"
                        + " where project_id = :project and at >= :from")
                .bind("project", projectId)
                .bind("from", begin(from))
                .map((row, context) -> new Sums(row.getInt("times"), row.getInt("people"), row.getInt("hours")))
                .one();
    }

    void insert(Handle handle, long id, long projectId, Inspection inspection) {
        handle.createUpdate("insert into core_project_inspection (id, project_id, at, stars, points, note, member_id)"
                        + " values (:id, :project, :at, :stars, :points, :note, :member)")
                .bind("id", id)
                .bind("project", projectId)
                .bind("at", begin(inspection.on()))
                .bind("stars", inspection.stars())
                .bind("points", inspection.points().orElse(null))
                .bind("note", inspection.note())
                .bind("member", inspection.memberId())
                .execute();
    }

    /** From a day on, the last ones first. */
    List<Inspection> inspections(Handle handle, long projectId, LocalDate from, int limit) {
        return handle.createQuery("select at, stars, points, note, member_id from core_project_inspection"
                        + " where project_id = :project and at >= :from order by at desc, id desc limit :limit")
                .bind("project", projectId)
                .bind("from", begin(from))
                .bind("limit", limit)
                .map((row, context) -> new Inspection(
                        day(row),
                        row.getInt("stars"),
                        Optional.ofNullable(row.getObject("points")).map(points -> ((Number) points).intValue()),
                        row.getString("note"),
                        row.getLong("member_id")))
                .list();
    }

    private static Milestone milestone(ResultSet row, StatementContext context) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getString("title"),
                LocalDate.parse(row.getString("planned_on")),
                Optional.ofNullable(row.getString("done_on")).map(LocalDate::parse),
                row.getString("note"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Calendar.day(Instant.ofEpochMilli(row.getLong("at")));
    }

    private static long begin(LocalDate day) {
        return day.atStartOfDay(Calendar.ZONE).toInstant().toEpochMilli();
    }
}
