package org.linli.service365.matter;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
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
        return begin("m")
                .column("category", MatterRow::kind)
                .column("undertaker", row -> Cell.text(row.undertaker()))
                .column("received", MatterRow::received)
                .sort("newest", "m.id", MatterRow::id, true)
                .sort("oldest", "m.id", MatterRow::id, false);
    }

    /** What must be done, by deadline, the late first; open runs have an index for each level. */
    ListView<MatterRow> due() {
        return begin("r")
                .where("r.ended_at = 0")
                .where("r.due_at > 0")
                .column("urgency", MatterRow::urgency)
                .column("due", MatterRow::due)
                .column("standing", row -> row.standing(clock.instant()))
                .column("undertaker", row -> Cell.text(row.undertaker()))
                .sort("due", "r.due_at", MatterRow::dueAt, false);
    }

    /** What residents need. */
    ListView<MatterRow> needs() {
        return ledger("m.ledger = 'NEED'");
    }

    /** What is wrong. */
    ListView<MatterRow> problems() {
        return ledger("m.ledger = 'PROBLEM'");
    }

    /** What was taken up again because the resident or an assessment was not content. */
    ListView<MatterRow> rectification() {
        return ledger("m.rectified_at > 0");
    }

    private ListView<MatterRow> ledger(String condition) {
        return begin("m")
                .where(condition)
                .column("category", MatterRow::kind)
                .column("ending", MatterRow::ending)
                .column("score", MatterRow::score)
                .column("received", MatterRow::received)
                .sort("newest", "m.id", MatterRow::id, true)
                .sort("oldest", "m.id", MatterRow::id, false);
    }

    /** What all have; by is the table by whose levels the rows are found. */
    private ListView<MatterRow> begin(String by) {
        return filtered(ListView.of("matter.list", MatterRow::read), by)
                .select("""
                        m.id, m.number, m.title, a.name as community, m.category, r.step, r.due_at,
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
                .column("step", row -> Cell.state(MatterStep.words(row.step()), MatterStep.tone(row.step())));
    }

    private ListView<MatterRow> filtered(ListView<MatterRow> list, String by) {
        return list.search("q", search, "m.id")
                .oneOf("state", "r.step = :state", MatterStep.ALL)
                .yesNo("late", "r.ended_at = 0 and r.due_at > 0 and r.due_at < :now and r.paused_at = 0")
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
