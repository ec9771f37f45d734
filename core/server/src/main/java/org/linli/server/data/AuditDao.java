package org.linli.server.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** All SQL of the audit trail. */
final class AuditDao {

    private static final String COLUMNS = "id, at, member_id, organization_id, on_behalf_of_id, channel, act,"
            + " subject_type, subject_id, note, sequence, hash";

    private final Handle handle;

    AuditDao(Handle handle) {
        this.handle = handle;
    }

    void insert(AuditRow row) {
        handle.createUpdate("insert into core_audit (id, at, member_id, organization_id, on_behalf_of_id, channel, act,"
                        + " subject_type, subject_id, note) values (:id, :at, :memberId, :organizationId,"
                        + " :onBehalfOfId, :channel, :act, :subjectType, :subjectId, :note)")
                .bindMethods(row)
                .execute();
    }

    List<AuditRow> unsealed(int max) {
        return handle.createQuery("select " + COLUMNS + " from core_audit where sequence = 0 order by id limit :max")
                .bind("max", max)
                .map((row, context) -> row(row))
                .list();
    }

    /** The sealed rows after this place in the trail, in its order. */
    List<AuditRow> sealedAfter(long sequence, int max) {
        return handle.createQuery("select " + COLUMNS + " from core_audit"
                        + " where sequence > 0 and sequence > :sequence order by sequence limit :max")
                .bind("sequence", sequence)
                .bind("max", max)
                .map((row, context) -> row(row))
                .list();
    }

    /** The last sealed row; none at first. */
    List<AuditRow> lastSealed() {
        return handle.createQuery(
                        "select " + COLUMNS + " from core_audit where sequence > 0 order by sequence desc limit 1")
                .map((row, context) -> row(row))
                .list();
    }

    void seal(long id, long sequence, String hash) {
        handle.createUpdate("update core_audit set sequence = :sequence, hash = :hash where id = :id and sequence = 0")
                .bind("sequence", sequence)
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    /** What was done to an object, newest first, before an id. */
    List<AuditRow> of(String subjectType, long subjectId, long beforeId, int max) {
        return handle.createQuery("select " + COLUMNS + " from core_audit where subject_type = :type"
                        + " and subject_id = :subject and id < :before order by id desc limit :max")
                .bind("type", subjectType)
                .bind("subject", subjectId)
                .bind("before", beforeId)
                .bind("max", max)
                .map((row, context) -> row(row))
                .list();
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getLong("at"),
                row.getLong("member_id"),
                row.getLong("organization_id"),
                row.getLong("on_behalf_of_id"),
                row.getString("channel"),
                row.getString("act"),
                row.getString("subject_type"),
                row.getLong("subject_id"),
                row.getString("note"),
                row.getLong("sequence"),
                row.getString("hash"));
    }
}
