package org.linli.server.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of the party members in projects. */
final class PartyDao {

    /** As stored; what they agree to stands elsewhere. */
    record Tie(long id, long projectId, long memberId, String name, String duty, Instant joinedAt, long endedAt) {

        PartyMember named(boolean named) {
            var ended = Optional.of(endedAt).filter(at -> at != 0).map(Instant::ofEpochMilli);
            return new PartyMember(id, memberId, name, duty, joinedAt, ended, named);
        }
    }

    void insert(Handle handle, Tie tie, long recordedBy) {
        handle.createUpdate("insert into core_project_party_member (id, project_id, member_id, duty, joined_at,"
                        + " ended_at, recorded_by) values (:id, :project, :member, :duty, :at, 0, :by)")
                .bind("id", tie.id())
                .bind("project", tie.projectId())
                .bind("member", tie.memberId())
                .bind("duty", tie.duty())
                .bind("at", tie.joinedAt().toEpochMilli())
                .bind("by", recordedBy)
                .execute();
    }

    /** False when the project has nobody of this id who still takes part. */
    boolean end(Handle handle, long projectId, long id, Instant at) {
        return handle.createUpdate("update core_project_party_member set ended_at = :at"
                                + " where id = :id and project_id = :project and ended_at = 0")
                        .bind("id", id)
                        .bind("project", projectId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** In the order in which they came, also those who left. */
    List<Tie> of(Handle handle, long projectId, int limit) {
        return handle.createQuery("select t.id, t.project_id, t.member_id, m.name, t.duty, t.joined_at, t.ended_at"
                        + " from core_project_party_member t join core_member m on m.id = t.member_id"
                        + " where t.project_id = :project order by t.id limit :limit")
                .bind("project", projectId)
                .bind("limit", limit)
                .map((row, context) -> new Tie(
                        row.getLong("id"),
                        row.getLong("project_id"),
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("duty"),
                        Instant.ofEpochMilli(row.getLong("joined_at")),
                        row.getLong("ended_at")))
                .list();
    }
}
