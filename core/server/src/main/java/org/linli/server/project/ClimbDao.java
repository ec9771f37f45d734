package org.linli.server.project;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.project.Rung;

/** The SQL of rises and falls; rows are added and never changed. */
final class ClimbDao {

    void insert(Handle handle, long projectId, Climb climb, ActingAs who) {
        handle.createUpdate("insert into core_project_rung (project_id, sequence, from_rung, to_rung, reason, member_id,"
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
}
