package org.linli.server.rights;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of what the core keeps of a member beside the register: projects, notices, imports, former ids. */
final class TraceDao {

    private final Handle handle;

    TraceDao(Handle handle) {
        this.handle = handle;
    }

    /** Titles of projects in which the member answers as a party member, leads or is the liaison. */
    List<String> projects(long memberId, int limit) {
        return projects("", memberId, limit);
    }

    /** Those that are not ended and are led by the member, or have the member as their liaison. */
    List<String> led(long memberId, int limit) {
        return projects(" and r.ended_at = 0 and (p.lead_id = :member or p.liaison_id = :member)", memberId, limit);
    }

    private List<String> projects(String more, long memberId, int limit) {
        return handle.createQuery("select p.title from core_project p join core_run r on r.id = p.id"
                        + " where (p.lead_id = :member or p.liaison_id = :member or exists (select 1 from"
                        + " core_project_party_member t where t.project_id = p.id and t.member_id = :member))" + more
                        + " order by p.id limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** When the member was sent notices, the newest first. */
    List<Instant> notices(long memberId, int limit) {
        return handle
                .createQuery("select at from core_notice where member_id = :member order by id desc limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .mapTo(Long.class)
                .stream()
                .map(Instant::ofEpochMilli)
                .toList();
    }

    int erase(long memberId) {
        return delete("core_project_party_member where member_id = :member", memberId)
                + delete("core_notice where member_id = :member", memberId)
                + delete("core_member_alias where member_id = :member", memberId)
                + delete("core_roster_change where subject = 'MEMBER' and subject_id = :member", memberId);
    }

    private int delete(String what, long memberId) {
        return handle.createUpdate("delete from " + what)
                .bind("member", memberId)
                .execute();
    }
}
