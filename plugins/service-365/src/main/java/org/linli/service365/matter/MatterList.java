package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.search.SearchIndex;

/** The list of matters: the page, and what JSON, CSV and the spreadsheet hold. */
final class MatterList {

    private MatterList() {}

    static ListView<MatterRow> of(SearchIndex search) {
        return ListView.of("matter.list", MatterRow::read)
                .select("""
                        m.id, m.number, m.title, a.name as community, m.category, m.channel, r.step,
                          coalesce(o.name, '') as undertaker, m.filed_at""")
                .from("""
                        service365_matter m join api_run r on r.id = m.id join api_area a on a.id = m.community_id
                          left join api_organization o on o.id = r.undertaker_id""")
                .id("m.id", MatterRow::id)
                .scoped(MatterPermissions.READ, "m.subdistrict_id", "m.community_id", "m.grid_id")
                .ofOrganizations("r.undertaker_id")
                .column("number", row -> Cell.link(row.number(), MatterPages.address(row.id())))
                .column("title", row -> Cell.link(row.shownTitle(), MatterPages.address(row.id())))
                .column("place", row -> Cell.text(row.community()))
                .column("category", row -> Cell.state("matter.category." + row.category(), Tone.PLAIN))
                .column("channel", row -> Cell.state("matter.channel." + row.channel(), Tone.PLAIN))
                .column("step", row -> Cell.state(MatterProcedure.words(row.step()), MatterProcedure.tone(row.step())))
                .column("undertaker", row -> Cell.text(row.undertaker()))
                .column("received", row -> Cell.moment(Optional.of(row.filedAt())))
                .sort("newest", "m.id", MatterRow::id, true)
                .sort("oldest", "m.id", MatterRow::id, false)
                .search("q", search, "m.id")
                .oneOf("state", "r.step = :state", MatterProcedure.STEPS)
                .oneOf("category", "m.category = :category", Category.names())
                .inArea("community", "m.community_id");
    }
}
