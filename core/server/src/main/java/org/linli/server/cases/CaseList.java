package org.linli.server.cases;

import java.time.Instant;
import java.util.List;
import org.linli.api.list.Cell;
import org.linli.api.list.ListView;
import org.linli.api.list.Tone;
import org.linli.api.procedure.Step;
import org.linli.api.words.Words;
import org.linli.server.form.FormFields;
import org.linli.server.work.RunWords;

/** The list of a kind of cases: what is found at its address as page, JSON, CSV and spreadsheet. */
record CaseList<F extends Record>(CaseGround<F> ground) {

    private static final String STEP = "filter.step.";

    ListView<CaseRow> view() {
        var kind = ground.kind();
        var list = ListView.of(kind.noun() + ".list", CaseRow::read)
                .named(this::text)
                .select("""
                        r.id, r.number, coalesce(c.title, '') as title, coalesce(c.value_1, '') as value_1,
                          coalesce(c.value_2, '') as value_2, coalesce(c.value_3, '') as value_3,
                          coalesce(c.value_4, '') as value_4, coalesce(a.name, '') as place, r.step,
                          coalesce(o.name, '') as undertaker, r.started_at, r.due_at, r.paused_at, r.ended_at,
                          r.due_order""")
                .from("""
                        core_run r left join core_case c on c.id = r.id left join core_area a on a.id = r.community_id
                          left join core_organization o on o.id = r.undertaker_id""")
                .where("r.procedure = '" + kind.procedure().key() + "'")
                .id("r.id", CaseRow::id)
                .scoped(kind.read(), "r.subdistrict_id", "r.community_id", "r.grid_id")
                .ofOrganizations("r.undertaker_id")
                .column("number", row -> Cell.link(row.number(), ground.address(row.id())));
        if (!kind.title().isEmpty()) {
            list.column(
                    "title",
                    row -> Cell.link(row.title().isEmpty() ? row.number() : row.title(), ground.address(row.id())));
        }
        columns(list);
        list.column("place", row -> Cell.text(row.place()))
                .column("step", row -> Cell.state(kind.procedure().words() + ".step." + row.step(), tone(row)))
                .column("undertaker", row -> Cell.text(row.undertaker()))
                .column("started", row -> new Cell.Moment(Instant.ofEpochMilli(row.startedAt())))
                .column("due", row -> Cell.deadline(row.due()))
                .sort("newest", "r.id", CaseRow::id, true)
                .sort("due", "r.due_order", CaseRow::dueOrder, false)
                .search("q", ground.index(), "r.id")
                .oneOf(
                        "step",
                        "r.step = :step",
                        kind.procedure().steps().stream().map(Step::key).toList())
                .yesNo("late", "r.due_order < :now")
                .inArea("community", "r.community_id");
        filters(list);
        return list;
    }

    private void filters(ListView<CaseRow> list) {
        var names = ground.kind().columns();
        for (int i = 0; i < names.size(); i++) {
            var constants = constants(names.get(i));
            if (!constants.isEmpty()) {
                list.oneOf(names.get(i), column(i) + " = :" + names.get(i), constants);
            }
        }
    }

    private void columns(ListView<CaseRow> list) {
        var names = ground.kind().columns();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            int place = i;
            var constants = constants(name);
            list.column(name, row -> cell(name, constants, row.values().get(place)));
        }
    }

    /** The SQL of the value of the kind's column at this place. */
    static String column(int place) {
        return "c.value_" + (place + 1);
    }

    List<String> constants(String field) {
        return FormFields.constants(ground.kind().form().type(), field);
    }

    private Cell cell(String name, List<String> constants, String value) {
        return constants.isEmpty() || value.isEmpty()
                ? Cell.text(value)
                : Cell.state(ground.kind().form().words() + "." + name + "." + value, Tone.PLAIN);
    }

    private Tone tone(CaseRow row) {
        if (row.ended()) {
            return Tone.DONE;
        }
        if (row.paused()) {
            return Tone.WAITING;
        }
        return row.dueOrder() < ground.to().clock().millis() ? Tone.LATE : Tone.GOING;
    }

    /** The method's own words come first; steps and fields are called as everywhere; the core says the rest. */
    private String text(Words words, String key) {
        var own = ground.kind().noun() + ".list." + key;
        if (words.has(own)) {
            return words.text(own);
        }
        if (key.startsWith(STEP)) {
            return new RunWords(ground.kind().procedure(), words).step(key.substring(STEP.length()));
        }
        var named = named(key);
        return words.has(named) ? words.text(named) : words.text("case.list." + key);
    }

    private String named(String key) {
        var form = ground.kind().form().words() + ".";
        var field = key.replaceFirst("^(column|filter)\\.", "");
        if (ground.kind().columns().contains(field.replaceFirst("\\..*", ""))) {
            return form + field;
        }
        return switch (key) {
            case "title" -> ground.titleKey();
            case "column.title" -> form + ground.kind().title();
            default -> "";
        };
    }
}
