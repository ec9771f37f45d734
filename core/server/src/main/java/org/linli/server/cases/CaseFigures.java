package org.linli.server.cases;

import org.linli.api.figure.Figure;
import org.linli.api.figure.Unit;

/** What is counted of a kind of cases; a case belongs to the period in which it began. */
record CaseFigures<F extends Record>(CaseGround<F> ground, CaseList<F> list) {

    Figure[] all() {
        return new Figure[] {
            figure("received", Unit.COUNT).card(),
            figure("ended", Unit.PERCENT).counts(share("r.ended_at > 0"), "count(*)"),
            figure("on-time", Unit.PERCENT).where("r.ended_at > 0").counts(share("r.was_late = 0"), "count(*)"),
            figure("reopened", Unit.PERCENT).counts(share("r.reopened > 0"), "count(*)")
        };
    }

    private static String share(String condition) {
        return "sum(case when " + condition + " then 1 else 0 end)";
    }

    private Figure figure(String key, Unit unit) {
        var kind = ground.kind();
        var figure = Figure.of(kind.noun() + "-" + key, unit, kind.read())
                .named((words, part) -> words.text("case.figure." + key + part, ground.title(words)))
                .from("core_run r join core_case c on c.id = r.id")
                .where("r.procedure = '" + kind.procedure().key() + "'")
                .during("r.started_at")
                .changed("r.changed_at")
                .in("r.subdistrict_id", "r.community_id");
        for (int i = 0; i < kind.columns().size(); i++) {
            var name = kind.columns().get(i);
            var constants = list.constants(name);
            if (!constants.isEmpty()) {
                figure.by(name, kind.form().words() + "." + name, CaseList.column(i), constants);
            }
        }
        return figure;
    }
}
