package org.linli.service365.matter;

import static org.linli.service365.matter.MatterPermissions.READ;

import org.linli.api.figure.Figure;
import org.linli.api.figure.Unit;

/** What is counted of matters; a matter belongs to the period in which it came in. */
public final class MatterFigures {

    private static final String ANSWERED = "m.ending <> ''";

    private MatterFigures() {}

    public static Figure[] all() {
        return new Figure[] {received(), onTime(), satisfied(), reopened()};
    }

    static Figure received() {
        return matters("received", Unit.COUNT).open().card();
    }

    /** Of those whose result was reported; what was reported in time stays so. */
    static Figure onTime() {
        return matters("on-time", Unit.PERCENT)
                .where(ANSWERED)
                .counts("sum(case when r.was_late = 0 then 1 else 0 end)", "count(*)")
                .open()
                .card();
    }

    /** Of those that were appraised: who said nothing is not satisfied, and is not counted. */
    static Figure satisfied() {
        return matters("satisfied", Unit.PERCENT)
                .where("m.score <> ''")
                .counts("sum(case when m.score <> 'DISSATISFIED' then 1 else 0 end)", "count(*)")
                .open()
                .card();
    }

    static Figure reopened() {
        return matters("reopened", Unit.PERCENT)
                .where(ANSWERED)
                .counts("sum(case when r.reopened > 0 then 1 else 0 end)", "count(*)")
                .open();
    }

    private static Figure matters(String key, Unit unit) {
        return Figure.of(key, unit, READ)
                .from("service365_matter m join api_run r on r.id = m.id")
                .changed("r.changed_at")
                .during("m.filed_at")
                // the run's, which follow an area that moves in the same act
                .in("r.subdistrict_id", "r.community_id")
                .by("category", "matter.category", "m.category", Category.names())
                .by("channel", "matter.channel", "m.channel", MatterChannel.names());
    }
}
