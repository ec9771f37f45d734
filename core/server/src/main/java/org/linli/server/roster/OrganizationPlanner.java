package org.linli.server.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.organization.OrganizationKind;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.area.AreaTree;
import org.linli.server.organization.FactForm;
import org.linli.server.organization.LifeCycle.Fact;
import org.linli.server.organization.OrganizationForm;
import org.linli.server.organization.StoredOrganization;

/**
 * Rows that name an organization. It is known again by its credit code, else by name and area. An empty cell changes
 * nothing.
 */
final class OrganizationPlanner implements Planner {

    private static final Map<String, Fact> FACTS = Map.of("filedOn", Fact.FILING, "registeredOn", Fact.REGISTRATION);
    private static final Map<String, String> COLUMNS = Map.of("area", "community");

    private final RosterGround ground;
    private final AreaTree tree;
    private final Sender sender;
    private final AreaFinder areas;
    private final OrganizationKnown known;
    private final Vocabulary kinds;

    OrganizationPlanner(RosterGround ground, Sender sender, Seen seen) {
        this.ground = ground;
        this.tree = ground.areas();
        this.sender = sender;
        this.areas = new AreaFinder(tree, sender.areaId());
        this.known = new OrganizationKnown(ground.organizations().matches(), sender, seen);
        this.kinds = Vocabulary.of(
                ground.organizations().kinds().stream()
                        .map(OrganizationKind::key)
                        .toList(),
                key -> "organization.kind." + key);
    }

    @Override
    public Plan plan(Handle handle, RosterRow row) {
        var title = row.value("name");
        try {
            return planned(handle, row, title);
        } catch (Refused refused) {
            return Plan.refused(
                    title,
                    refused.refusals().stream().map(OrganizationPlanner::beside).toList());
        }
    }

    private Plan planned(Handle handle, RosterRow row, String title) {
        var fields = new Fields(ground.forms(), row);
        var area = areas.find(handle, row);
        if (!area.missing().isEmpty()) {
            var missing = area.missing().get(0);
            throw Refused.because(RosterColumn.key(missing.level()), "roster.refused.no-area", missing.name());
        }
        var before = known.find(handle, row, area.area());
        var values = values(fields, before, area.area());
        var parent = known.parent(handle, row.value("parent"), area.area());
        parent.ifPresent(id -> values.put("parent", String.valueOf(id)));
        var form = fields.read(OrganizationForm.FORM, values, COLUMNS);
        var facts = facts(fields, before);
        fields.check();
        return planned(handle, title, before, new Entry(form.orElseThrow(), facts));
    }

    /** What a row says of an organization. */
    private record Entry(OrganizationForm form, Map<Fact, FactForm> facts) {}

    private Plan planned(Handle handle, String title, Optional<StoredOrganization> before, Entry entry) {
        if (!sender.scope().covers(tree.place(entry.form.area()))) {
            throw Refused.because("community", "roster.refused.scope");
        }
        ground.organizations().check(handle, before.map(StoredOrganization::id).orElse(0L), entry.form);
        if (before.isEmpty()) {
            return Plan.added(title, journal -> {
                long id = ground.organizations().add(sender.who(), entry.form);
                journal.added(Subject.ORGANIZATION, id);
                record(id, entry);
            });
        }
        long id = before.get().id();
        var changes = new ArrayList<>(known.changes(before.get(), entry.form));
        entry.facts.keySet().forEach(fact -> changes.add(fact == Fact.FILING ? "filedOn" : "registeredOn"));
        return Plan.changed(title, CoreKind.ORGANIZATIONS.words(changes), journal -> {
            journal.changing(Subject.ORGANIZATION, id);
            ground.organizations().change(sender.who(), id, entry.form);
            record(id, entry);
        });
    }

    private void record(long id, Entry entry) {
        entry.facts.forEach((fact, form) -> ground.organizations().record(sender.who(), id, fact, form.on()));
    }

    /** The form's values: what stands in the row, else what is known. */
    private Map<String, String> values(Fields fields, Optional<StoredOrganization> before, Optional<Area> area) {
        var values = new HashMap<String, String>();
        before.ifPresent(known -> {
            values.put("kind", known.organization().kind());
            values.put("area", String.valueOf(known.organization().areaId()));
            values.put("parent", parent(known));
            values.put("creditCode", known.creditCode().code());
            values.put("creditCodeReason", known.creditCode().reason());
            values.put("contactName", known.contact().name());
        });
        area.ifPresent(found -> values.put("area", String.valueOf(found.id())));
        var kind = fields.choice("kind", kinds);
        Stream.of("name", "creditCode", "creditCodeReason", "contactName", "contactPhone")
                .filter(field -> !fields.cell(field).isEmpty())
                .forEach(field -> values.put(field, fields.cell(field)));
        if (!kind.isEmpty()) {
            values.put("kind", kind);
        }
        return values;
    }

    private static String parent(StoredOrganization known) {
        long parent = known.organization().parentId();
        return parent == 0 ? "" : String.valueOf(parent);
    }

    /** The facts of its life that are not recorded yet. */
    private static Map<Fact, FactForm> facts(Fields fields, Optional<StoredOrganization> before) {
        var facts = new EnumMap<Fact, FactForm>(Fact.class);
        FACTS.forEach((column, fact) -> {
            boolean open = before.map(known -> known.life().allows(fact)).orElse(true);
            if (open && !fields.cell(column).isEmpty()) {
                fields.read(FactForm.FORM, Map.of("on", Plain.day(fields.cell(column))), Map.of("on", column))
                        .ifPresent(form -> facts.put(fact, form));
            }
        });
        return facts;
    }

    private static Refusal beside(Refusal refusal) {
        return refusal.at(COLUMNS.getOrDefault(refusal.field(), refusal.field()));
    }
}
