package org.linli.server.project;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of what projects know of one person. */
final class PersonDao {

    /**
     * A part that a person has in a project.
     *
     * @param words message key of the part
     * @param duty what a party member does in it, or ""
     */
    record Part(String title, String words, String duty) {}

    /** The newest projects first. */
    List<Part> parts(Handle handle, long memberId, int limit) {
        return handle.createQuery("select title, words, duty from ("
                        + " select id, title, 'project.people.lead' as words, '' as duty from core_project"
                        + " where lead_id <> 0 and lead_id = :member"
                        + " union all select id, title, 'project.people.liaison', '' from core_project"
                        + " where liaison_id <> 0 and liaison_id = :member"
                        + " union all select p.id, p.title, 'project.party-member.member', t.duty"
                        + " from core_project_party_member t join core_project p on p.id = t.project_id"
                        + " where t.member_id = :member) parts order by id desc limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .map((row, context) -> new Part(row.getString("title"), row.getString("words"), row.getString("duty")))
                .list();
    }

    /** The titles of the projects that go on and that this person leads. */
    List<String> leads(Handle handle, long memberId, int limit) {
        return handle.createQuery("select p.title from core_project p join core_run r on r.id = p.id"
                        + " where p.lead_id <> 0 and p.lead_id = :member and r.ended_at = 0 order by p.id limit :limit")
                .bind("member", memberId)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Takes the person out of all projects; gives how many rows it concerned. */
    int erase(Handle handle, long memberId) {
        return handle.execute("delete from core_project_party_member where member_id = ?", memberId)
                + handle.execute("update core_project set lead_id = 0 where lead_id <> 0 and lead_id = ?", memberId)
                + handle.execute(
                        "update core_project set liaison_id = 0 where liaison_id <> 0 and liaison_id = ?", memberId);
    }
}
