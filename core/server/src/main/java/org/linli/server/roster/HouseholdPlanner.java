package org.linli.server.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.area.AreaForm;
import org.linli.server.area.AreaRegister;
import org.linli.server.area.AreaTree;
import org.linli.server.form.FormInput;
import org.linli.server.form.FormReader;
import org.linli.server.form.StagedFiles;

/** Rows that name a household by its address; the compounds, buildings and units on the way are made with it. */
final class HouseholdPlanner implements Planner {

    private final AreaTree tree;
    private final AreaRegister register;
    private final FormReader forms;
    private final Sender sender;
    private final AreaFinder areas;
    private final Seen seen;

    HouseholdPlanner(RosterGround ground, Sender sender, Seen seen) {
        this.tree = ground.areas();
        this.register = ground.areaRegister();
        this.forms = ground.forms();
        this.sender = sender;
        this.areas = new AreaFinder(tree, sender.areaId());
        this.seen = seen;
    }

    @Override
    public Plan plan(Handle handle, RosterRow row) {
        var title = title(row);
        try {
            return plan(title, areas.find(handle, row), row);
        } catch (Refused refused) {
            return Plan.refused(title, refused.refusals());
        }
    }

    private Plan plan(String title, AreaFinder.Found found, RosterRow row) {
        if (row.value("household").isEmpty()) {
            throw Refused.because("household", "form.refused.NotBlank");
        }
        var above = found.area()
                .filter(area -> sender.scope().covers(tree.place(area.id())))
                .orElseThrow(() -> Refused.because("community", "roster.refused.scope"));
        var entries = forms(found.missing());
        if (entries.isEmpty() || seen.before(row.line(), above.id() + " " + found.missing())) {
            return Plan.same(title);
        }
        return Plan.added(title, journal -> make(journal, above, entries));
    }

    private List<AreaForm> forms(List<AreaFinder.Missing> missing) {
        var entries = new ArrayList<AreaForm>();
        var refusals = new ArrayList<Refusal>();
        for (var one : missing) {
            var input = Map.of("level", List.of(one.level().name()), "name", List.of(one.name()));
            var reading = forms.read(AreaForm.FORM, FormInput.ofForm(input, StagedFiles.NONE));
            reading.refusals().forEach(refusal -> refusals.add(refusal.at(RosterColumn.key(one.level()))));
            reading.value().ifPresent(entries::add);
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return entries;
    }

    private void make(Journal journal, Area above, List<AreaForm> entries) {
        long parent = above.id();
        for (var entry : entries) {
            parent = register.add(sender.who(), parent, entry.entry());
            journal.added(Subject.AREA, parent);
        }
    }

    private static String title(RosterRow row) {
        return RosterColumn.LEVELS.stream()
                .map(level -> row.value(RosterColumn.key(level)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
