package org.linli.server.project;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.project.Rung;

/** The SQL of rises and falls; rows are added and never changed. */
final class ClimbDao {

    void insert(Handle handle, long projectId, Climb climb, ActingAs who) {
        handle.createUpdate(
                        "insert into core_project_rung (project_id, sequence, from_rung, to_rung, reason, member_id,"
                                + " organization_id, at) values (:project, :sequence, :from, :to, :reason, :member,"
                                + " :organization, :at)")
                .bind("project", projectId)
                .bind("sequence", climb.sequence())
                .bind("from", climb.from().name())
                .bind("to", climb.to().name())
                .bind("reason", climb.reason())
                .bind("member", climb.memberId())
                .bind("organization", who.organizationId())
                .bind("at", climb.at().toEpochMilli())
                .execute();
    }

    /** The last ones first. */
    List<Climb> of(Handle handle, long projectId, int limit) {
        return handle.createQuery("select sequence, from_rung, to_rung, reason, member_id, at from core_project_rung"
                        + " where project_id = :project order by sequence desc limit :limit")
                .bind("project", projectId)
                .bind("limit", limit)
                .map((row, context) -> new Climb(
                        row.getInt("sequence"),
                        Rung.valueOf(row.getString("from_rung")),
                        Rung.valueOf(row.getString("to_rung")),
                        row.getString("reason"),
                        row.getLong("member_id"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /** So many projects of a community stood on a rung. */
    record Count(long subdistrictId, long communityId, String rung, long number) {}

    /** How the projects stood that had begun and not ended before a moment. */
    List<Count> standing(Handle handle, Instant before) {
        return handle.createQuery("select p.subdistrict_id, p.community_id, c.to_rung, count(*) as number"
                        + " from core_project p join core_run r on r.id = p.id"
                        + " join core_project_rung c on c.project_id = p.id and c.sequence ="
                        + " (select max(l.sequence) from core_project_rung l where l.project_id = p.id and l.at < :at)"
                        + " where r.ended_at = 0 or r.ended_at >= :at"
                        + " group by p.subdistrict_id, p.community_id, c.to_rung")
                .bind("at", before.toEpochMilli())
                .map((row, context) -> new Count(
                        row.getLong("subdistrict_id"),
                        row.getLong("community_id"),
                        row.getString("to_rung"),
                        row.getLong("number")))
                .list();
    }
}
