package org.linli.server.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.area.Area;
import org.linli.api.refusal.Refused;
import org.linli.server.organization.CreditCodeEntry;
import org.linli.server.organization.OrganizationForm;
import org.linli.server.organization.OrganizationMatches;
import org.linli.server.organization.StoredOrganization;

/** Which organizations that are known already a row means: the one itself, and the one above it. */
final class OrganizationKnown {

    private final OrganizationMatches matches;
    private final Sender sender;
    private final Seen seen;

    OrganizationKnown(OrganizationMatches matches, Sender sender, Seen seen) {
        this.matches = matches;
        this.sender = sender;
        this.seen = seen;
    }

    /** Throws {@link Refused} when an earlier row had it, or it lies where the sender has no say. */
    Optional<StoredOrganization> find(Handle handle, RosterRow row, Optional<Area> area) {
        var name = row.value("name");
        var code = CreditCodeEntry.of(row.value("creditCode"), row.value("creditCodeReason"))
                .code();
        var keys = new ArrayList<String>();
        area.ifPresent(at -> keys.add("n" + at.id() + " " + name));
        if (!code.isEmpty()) {
            keys.add("c" + code);
        }
        seen.once(row.line(), keys);
        seen.named(name);
        var found = code.isEmpty() ? Optional.<StoredOrganization>empty() : matches.withCreditCode(handle, code);
        var known = found.or(() -> named(handle, name, area, code));
        if (known.filter(one -> !sender.scope().covers(one.place())).isPresent()) {
            throw Refused.because("creditCode", "organization.refused.code-taken");
        }
        return known;
    }

    /** The organization above, by name: of the same community first, then wherever there is only one. */
    Optional<Long> parent(Handle handle, String name, Optional<Area> area) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var fit = matches.named(handle, name);
        var here = fit.stream()
                .filter(one -> area.filter(at -> at.id() == one.organization().areaId())
                        .isPresent())
                .toList();
        var nearest = here.isEmpty() ? fit : here;
        if (nearest.isEmpty() && seen.hasNamed(name)) { // it comes with an earlier row
            return Optional.empty();
        }
        if (nearest.size() != 1) {
            throw Refused.because(
                    "parent", nearest.isEmpty() ? "roster.refused.no-organization" : "roster.refused.several", name);
        }
        return Optional.of(nearest.get(0).id());
    }

    /** The columns in which the form says something else. */
    List<String> changes(StoredOrganization before, OrganizationForm form) {
        var changes = new ArrayList<String>();
        note(changes, "kind", !before.organization().kind().equals(form.kind()));
        note(changes, "name", !before.organization().name().equals(form.name().strip()));
        note(changes, "community", before.organization().areaId() != form.area());
        note(
                changes,
                "parent",
                before.organization().parentId() != form.parent().orElse(0L));
        var code = CreditCodeEntry.of(form.creditCode(), form.creditCodeReason());
        note(changes, "creditCode", !before.creditCode().code().equals(code.code()));
        note(
                changes,
                "contactName",
                !before.contact().name().equals(form.contactName().strip()));
        var phone = form.contactPhone().strip();
        note(changes, "contactPhone", !phone.isEmpty() && !matches.hasPhone(before, phone));
        return changes;
    }

    private Optional<StoredOrganization> named(Handle handle, String name, Optional<Area> area, String code) {
        return matches.named(handle, name).stream()
                .filter(one -> area.filter(at -> at.id() == one.organization().areaId())
                        .isPresent())
                .filter(one -> code.isEmpty() || one.creditCode().code().isEmpty())
                .findFirst();
    }

    private static void note(List<String> changes, String column, boolean changed) {
        if (changed) {
            changes.add(column);
        }
    }
}
