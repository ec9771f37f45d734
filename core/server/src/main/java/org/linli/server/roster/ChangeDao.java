package org.linli.server.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of what imports did. */
final class ChangeDao {

    /** What stayed when an import was undone. */
    record Kept(long line, Subject subject, long subjectId, Fate fate) {}

    void insert(Handle handle, long rosterId, Change change) {
        handle.createUpdate("insert into core_roster_change (roster_id, sequence, line, subject, subject_id, was,"
                        + " after_hash, fate) values (:roster, :sequence, :line, :subject, :id, :was, :after, :fate)")
                .bind("roster", rosterId)
                .bind("sequence", change.sequence())
                .bind("line", change.line())
                .bind("subject", change.subject().name())
                .bind("id", change.subjectId())
                .bind("was", change.was())
                .bind("after", change.afterHash())
                .bind("fate", Fate.STANDS.name())
                .execute();
    }

    /** What stands of an import, the last first. */
    List<Change> standing(Handle handle, long rosterId, int limit) {
        return handle.createQuery("select sequence, line, subject, subject_id, was, after_hash"
                        + " from core_roster_change where roster_id = :roster and fate = :fate"
                        + " order by sequence desc limit :limit")
                .bind("roster", rosterId)
                .bind("fate", Fate.STANDS.name())
                .bind("limit", limit)
                .map((row, context) -> new Change(
                        row.getLong("sequence"),
                        row.getLong("line"),
                        Subject.valueOf(row.getString("subject")),
                        row.getLong("subject_id"),
                        row.getString("was"),
                        row.getString("after_hash")))
                .list();
    }

    /** Says what became of it; what it was is not kept any longer. */
    void fate(Handle handle, long rosterId, long sequence, Fate fate) {
        handle.createUpdate("update core_roster_change set fate = :fate, was = ''"
                        + " where roster_id = :roster and sequence = :sequence")
                .bind("roster", rosterId)
                .bind("sequence", sequence)
                .bind("fate", fate.name())
                .execute();
    }

    List<Kept> kept(Handle handle, long rosterId, int limit) {
        return handle.createQuery("select line, subject, subject_id, fate from core_roster_change"
                        + " where roster_id = :roster and fate in (<fates>) order by sequence limit :limit")
                .bind("roster", rosterId)
                .bindList("fates", Fate.CHANGED_SINCE.name(), Fate.IN_USE.name(), Fate.ELSEWHERE.name())
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list();
    }

    /** Forgets what imports did that ended before a time: they cannot be undone any more. */
    int forget(Handle handle, long endedBefore, int limit) {
        return handle.createUpdate("delete from core_roster_change where (roster_id, sequence) in (select c.roster_id,"
                        + " c.sequence from core_roster_change c join core_roster r on r.id = c.roster_id"
                        + " where r.ended_at > 0 and r.ended_at < :before limit :limit)")
                .bind("before", endedBefore)
                .bind("limit", limit)
                .execute();
    }

    /** Forgets what imports did to a member's record, which cannot be undone then. */
    int forgetMember(Handle handle, long memberId, int limit) {
        return handle.createUpdate("delete from core_roster_change where (roster_id, sequence) in (select roster_id,"
                        + " sequence from core_roster_change where subject = :subject and subject_id = :member"
                        + " limit :limit)")
                .bind("subject", Subject.MEMBER.name())
                .bind("member", memberId)
                .bind("limit", limit)
                .execute();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("line"),
                Subject.valueOf(row.getString("subject")),
                row.getLong("subject_id"),
                Fate.valueOf(row.getString("fate")));
    }
}
