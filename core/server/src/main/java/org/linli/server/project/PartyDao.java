package org.linli.server.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;

/** The SQL of the party members in projects. */
final class PartyDao {

    void insert(Handle handle, long projectId, PartyMember one, ActingAs who) {
        handle.createUpdate("insert into core_project_party_member (id, project_id, member_id, duty, consented_at,"
                        + " recorded_by, channel, withdrawn_at)"
                        + " values (:id, :project, :member, :duty, :at, :by, :channel, 0)")
                .bind("id", one.id())
                .bind("project", projectId)
                .bind("member", one.memberId())
                .bind("duty", one.duty())
                .bind("at", one.consentedAt().toEpochMilli())
                .bind("by", who.memberId())
                .bind("channel", who.channel().name())
                .execute();
    }

    /** False when the project has nobody of this id whose consent stands. */
    boolean withdraw(Handle handle, long projectId, long id, Instant at) {
        return handle.createUpdate("update core_project_party_member set withdrawn_at = :at"
                                + " where id = :id and project_id = :project and withdrawn_at = 0")
                        .bind("id", id)
                        .bind("project", projectId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** In the order in which they came, also those who withdrew. */
    List<PartyMember> of(Handle handle, long projectId, int limit) {
        return handle.createQuery("select t.id, t.member_id, m.name, t.duty, t.consented_at, t.withdrawn_at"
                        + " from core_project_party_member t join core_member m on m.id = t.member_id"
                        + " where t.project_id = :project order by t.id limit :limit")
                .bind("project", projectId)
                .bind("limit", limit)
                .map((row, context) -> new PartyMember(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("duty"),
                        Instant.ofEpochMilli(row.getLong("consented_at")),
                        Optional.of(row.getLong("withdrawn_at"))
                                .filter(at -> at != 0)
                                .map(Instant::ofEpochMilli)))
                .list();
    }
}
