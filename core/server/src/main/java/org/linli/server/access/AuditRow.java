package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;

/** A row of the audit trail. */
record AuditRow(
        long id, Instant at, String by, String organization, String channel, String act, String subject, String note) {

    /** The trail lies in no place: only those who may read it everywhere see it. */
    static ListView<AuditRow> list() {
        return ListView.of("audit.list", AuditRow::read)
                .select("a.id, a.at, a.act, a.subject_type, a.subject_id, a.channel, a.note,"
                        + " coalesce(m.name, '') as by_name, coalesce(o.name, '') as organization")
                .from("(select t.*, 0 as subdistrict_id, 0 as community_id, 0 as grid_id from core_audit t) a"
                        + " left join core_member m on m.id = a.member_id"
                        + " left join core_organization o on o.id = a.organization_id")
                .id("a.id", AuditRow::id)
                .scoped(CorePermissions.AUDIT_READ, "a.subdistrict_id", "a.community_id", "a.grid_id")
                .column("at", row -> new Cell.Moment(row.at()))
                .column("by", row -> Cell.text(row.by()))
                .column("organization", row -> Cell.text(row.organization()))
                .column("act", row -> Cell.state("audit." + row.act(), Tone.PLAIN))
                .column("subject", row -> Cell.text(row.subject()))
                .column("channel", row -> Cell.state("channel." + row.channel(), Tone.PLAIN))
                .column("note", row -> Cell.text(row.note()))
                .sort("newest", "a.id", AuditRow::id, true)
                .sort("oldest", "a.id", AuditRow::id, false);
    }

    private static AuditRow read(ResultSet row, StatementContext context) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("by_name"),
                row.getString("organization"),
                row.getString("channel"),
                row.getString("act"),
                row.getString("subject_type") + " " + row.getLong("subject_id"),
                row.getString("note"));
    }
}
