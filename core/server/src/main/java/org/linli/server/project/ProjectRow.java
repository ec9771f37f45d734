package org.linli.server.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.procedure.Procedure;
import org.linli.api.project.Rung;
import org.linli.api.search.SearchIndex;
import org.linli.server.access.CorePermissions;

/** A row of the lists of projects: the workbench's, and the public one. */
public record ProjectRow(
        long id,
        String number,
        String title,
        String kind,
        String community,
        String organization,
        String lead,
        Rung rung,
        Tone tone,
        String stepWords,
        long budgetFen,
        LocalDate from) {

    private static final String SELECT = "p.id, r.number, p.title, p.kind, coalesce(a.name, '') as community,"
            + " coalesce(o.name, '') as organization, coalesce(m.name, '') as lead, p.rung, r.procedure, r.step,"
            + " r.ended_at, p.budget_fen, p.from_on";
    private static final String FROM = "core_project p join core_run r on r.id = p.id"
            + " left join core_area a on a.id = p.community_id"
            + " left join core_organization o on o.id = r.undertaker_id"
            + " left join core_member m on m.id = p.lead_id";
    private static final List<String> RUNGS =
            Arrays.stream(Rung.values()).map(Rung::name).toList();

    static ListView<ProjectRow> list(SearchIndex index) {
        return ListView.of("project.list", ProjectRow::read)
                .select(SELECT)
                .from(FROM)
                .id("p.id", ProjectRow::id)
                .scoped(CorePermissions.PROJECT_READ, "p.subdistrict_id", "p.community_id", "p.grid_id")
                .ofOrganizations("r.undertaker_id")
                .column("title", row -> Cell.link(row.title, "/projects/" + row.id))
                .column("number", row -> Cell.text(row.number))
                .column("rung", row -> Cell.state(words(row.rung), tone(row.rung)))
                .column("step", row -> Cell.state(row.stepWords, row.tone))
                .column("community", row -> Cell.text(row.community))
                .column("organization", row -> Cell.text(row.organization))
                .column("lead", row -> Cell.text(row.lead))
                .column("budget", row -> new Cell.Money(row.budgetFen))
                .column("from", row -> new Cell.Day(row.from))
                .column("kind", row -> Cell.state("project.kind." + row.kind, Tone.PLAIN))
                .search("q", index, "p.id")
                .oneOf("rung", "p.rung = :rung", RUNGS)
                .oneOf(
                        "state",
                        "case when r.ended_at = 0 then 'open' else 'ended' end = :state",
                        List.of("open", "ended"))
                .inArea("community", "p.community_id")
                .sort("newest", "p.id", ProjectRow::id, true)
                .sort("title", "p.title", ProjectRow::title, false);
    }

    /** What everybody may see: no names of persons. */
    static ListView<ProjectRow> disclosed(SearchIndex index) {
        return ListView.of("project.disclosed", ProjectRow::read)
                .select(SELECT)
                .from(FROM)
                .where("p.disclosed_at > 0")
                .id("p.id", ProjectRow::id)
                .column("title", row -> Cell.link(row.title, "/disclosed/projects/" + row.id))
                .column("rung", row -> Cell.state(words(row.rung), tone(row.rung)))
                .column("step", row -> Cell.state(row.stepWords, row.tone))
                .column("community", row -> Cell.text(row.community))
                .column("organization", row -> Cell.text(row.organization))
                .column("from", row -> new Cell.Day(row.from))
                .search("q", index, "p.id")
                .oneOf("rung", "p.rung = :rung", RUNGS)
                .inArea("community", "p.community_id")
                .sort("newest", "p.id", ProjectRow::id, true);
    }

    public static String words(Rung rung) {
        return "project.rung." + rung.name();
    }

    /** The higher, the more it is done. */
    public static Tone tone(Rung rung) {
        return switch (rung) {
            case ACTIVITY -> Tone.PLAIN;
            case PROJECT -> Tone.WAITING;
            case SERVICE -> Tone.GOING;
            case BRAND -> Tone.DONE;
        };
    }

    static ProjectRow read(ResultSet row, StatementContext context) throws SQLException {
        return new ProjectRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("community"),
                row.getString("organization"),
                row.getString("lead"),
                Rung.valueOf(row.getString("rung")),
                row.getLong("ended_at") == 0 ? Tone.GOING : Tone.DONE,
                Procedure.words(row.getString("procedure")) + ".step." + row.getString("step"),
                row.getLong("budget_fen"),
                LocalDate.parse(row.getString("from_on")));
    }
}
