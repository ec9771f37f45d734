package org.linli.server.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;

/** A row of the list of organizations. */
record OrganizationRow(
        long id, String kind, String name, String area, String creditCode, String contact, LifeCycle life) {

    static ListView<OrganizationRow> list(SearchIndex index, List<String> kinds) {
        return ListView.of("organization.list", OrganizationRow::read)
                .select("o.id, o.kind, o.name, a.name as area, o.credit_code, o.contact_name, o.filed_on,"
                        + " o.registered_on, o.suspended_on, o.dissolved_on")
                .from("core_organization o join core_area a on a.id = o.area_id")
                .id("o.id", OrganizationRow::id)
                .scoped(CorePermissions.ORGANIZATION_READ, "o.subdistrict_id", "o.community_id", "o.grid_id")
                .column("name", row -> Cell.link(row.name, "/organizations/" + row.id))
                .column("kind", row -> Cell.state("organization.kind." + row.kind, Tone.PLAIN))
                .column("area", row -> Cell.text(row.area))
                .column(
                        "state",
                        row -> Cell.state(
                                row.life.state().words(), row.life.state().tone()))
                .column("creditCode", row -> Cell.text(row.creditCode))
                .column("contact", row -> Cell.text(row.contact))
                .search("q", index, "o.id")
                .oneOf("kind", "o.kind = :kind", kinds)
                .inArea("community", "o.community_id")
                .sort("name", "o.name", OrganizationRow::name, false)
                .sort("newest", "o.id", OrganizationRow::id, true);
    }

    static OrganizationRow read(ResultSet row, StatementContext context) throws SQLException {
        return new OrganizationRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("area"),
                row.getString("credit_code"),
                row.getString("contact_name"),
                OrganizationDao.life(row));
    }
}
