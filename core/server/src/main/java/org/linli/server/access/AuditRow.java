package org.linli.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;

/** A row of the audit trail. */
record AuditRow(
        long id,
        Instant at,
        String by,
        String organization,
        String channel,
        String act,
        String subject,
        String subjectHref,
        String note) {

    private static final Map<String, String> PLURALS =
            Map.of("member", "members", "organization", "organizations", "area", "areas", "account", "accounts");

    /** The trail lies in no place: only those who may read it everywhere see it. */
    static ListView<AuditRow> list() {
        return ListView.of("audit.list", AuditRow::read)
                .select("a.id, a.at, a.act, a.subject_type, a.subject_id, a.channel, a.note,"
                        + " coalesce(sm.name, so.name, sa.name, sc.login_name, '') as subject_name,"
                        + " coalesce(m.name, '') as by_name, coalesce(o.name, '') as organization")
                .from("(select t.*, 0 as subdistrict_id, 0 as community_id, 0 as grid_id from core_audit t) a"
                        + " left join core_member_alias al on al.old_id = a.member_id"
                        + " left join core_member m on m.id = coalesce(al.member_id, a.member_id)"
                        + " left join core_organization o on o.id = a.organization_id"
                        + " left join core_member sm on a.subject_type = 'member' and sm.id = a.subject_id"
                        + " left join core_organization so"
                        + " on a.subject_type = 'organization' and so.id = a.subject_id"
                        + " left join core_area sa on a.subject_type = 'area' and sa.id = a.subject_id"
                        + " left join core_account sc on a.subject_type = 'account' and sc.id = a.subject_id")
                .id("a.id", AuditRow::id)
                .scoped(CorePermissions.AUDIT_READ, "a.subdistrict_id", "a.community_id", "a.grid_id")
                .column("at", row -> new Cell.Moment(row.at()))
                .column("by", row -> Cell.text(row.by()))
                .column("organization", row -> Cell.text(row.organization()))
                .column("act", row -> Cell.state("audit." + row.act(), Tone.PLAIN))
                .column("subject", row -> Cell.link(row.subject(), row.subjectHref()))
                .column("channel", row -> Cell.state("channel." + row.channel(), Tone.PLAIN))
                .column("note", row -> Cell.text(row.note()))
                .sort("newest", "a.id", AuditRow::id, true)
                .sort("oldest", "a.id", AuditRow::id, false);
    }

    private static String href(String type, long id) {
        var list = PLURALS.get(type);
        return list == null ? "" : "/" + list + "/" + id;
    }

    private static AuditRow read(ResultSet row, StatementContext context) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("by_name"),
                row.getString("organization"),
                row.getString("channel"),
                row.getString("act"),
                row.getString("subject_name"),
                href(row.getString("subject_type"), row.getLong("subject_id")),
                row.getString("note"));
    }
}
