package org.linli.service365.matter;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.search.SearchIndex;

/** The lists of matters, all over the same rows: page, JSON, CSV and the spreadsheet. */
public final class MatterLists {

    private final SearchIndex search;
    private final Clock clock;

    public MatterLists(SearchIndex search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** All, the newest first. */
    ListView<MatterRow> all() {
        return sorted(list("m"));
    }

    /** What must be done, by deadline, the late first; open runs have an index for each level. */
    ListView<MatterRow> due() {
        return list("r").where("r.ended_at = 0").where("r.due_at > 0").sort("due", "r.due_at", MatterRow::dueAt, false);
    }

    /** What residents need. */
    ListView<MatterRow> needs() {
        return sorted(list("m").where("m.ledger = 'NEED'"));
    }

    /** What is wrong. */
    ListView<MatterRow> problems() {
        return sorted(list("m").where("m.ledger = 'PROBLEM'"));
    }

    /** What was taken up again because the resident or an assessment was not content. */
    ListView<MatterRow> rectification() {
        return sorted(list("m").where("m.rectified_at > 0"));
    }

    private static ListView<MatterRow> sorted(ListView<MatterRow> list) {
        return list.sort("newest", "m.id", MatterRow::id, true).sort("oldest", "m.id", MatterRow::id, false);
    }

    /** @param by the table by whose levels the rows are found */
    private ListView<MatterRow> list(String by) {
        return ListView.of("matter.list", MatterRow::read)
                .select("""
                        m.id, m.number, m.title, a.name as community, m.category, m.channel, r.step, r.due_at,
                          r.paused_at, coalesce(o.name, '') as undertaker, m.filed_at, m.ledger, m.urgency, m.mode,
                          m.ending, m.score, m.grade, m.rectified_at""")
                .from("""
                        service365_matter m join api_run r on r.id = m.id left join api_area a on a.id = m.community_id
                          left join api_organization o on o.id = r.undertaker_id""")
                .id(by + ".id", MatterRow::id)
                .scoped(MatterPermissions.READ, by + ".subdistrict_id", by + ".community_id", by + ".grid_id")
                .ofOrganizations("r.undertaker_id")
                .column("number", row -> Cell.link(row.number(), MatterPages.address(row.id())))
                .column("title", row -> Cell.link(row.shownTitle(), MatterPages.address(row.id())))
                .column("place", row -> Cell.text(row.community()))
                .column("category", row -> Cell.state("matter.category." + row.category(), Tone.PLAIN))
                .column("ledger", MatterRow::ledger)
                .column("urgency", MatterRow::urgency)
                .column("channel", row -> Cell.state("matter.channel." + row.channel(), Tone.PLAIN))
                .column("step", row -> Cell.state(MatterStep.words(row.step()), MatterStep.tone(row.step())))
                .column("due", MatterRow::due)
                .column("standing", row -> row.standing(clock.instant()))
                .column("undertaker", row -> Cell.text(row.undertaker()))
                .column("score", MatterRow::score)
                .column("received", row -> Cell.moment(Optional.of(row.filedAt())))
                .search("q", search, "m.id")
                .oneOf("state", "r.step = :state", MatterStep.ALL)
                .oneOf("category", "m.category = :category", Category.names())
                .oneOf("channel", "m.channel = :channel", MatterChannel.names())
                .oneOf("urgency", "m.urgency = :urgency", names(Urgency.values()))
                .oneOf("ledger", "m.ledger = :ledger", names(Ledger.values()))
                .oneOf("score", "m.score = :score", names(Score.values()))
                .inArea("community", by + ".community_id");
    }

    static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
