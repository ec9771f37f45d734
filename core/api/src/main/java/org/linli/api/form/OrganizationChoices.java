package org.linli.api.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.api.area.Areas;
import org.linli.api.area.Place;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.refusal.Refused;

/**
 * The organizations that a field of a form offers; what is sent is the organization's id.
 *
 * @param all in the order in which they are offered, at most {@link #ORGANIZATIONS_MAX}
 */
public record OrganizationChoices(List<Organization> all) {

    /** As many as are offered. */
    public static final int ORGANIZATIONS_MAX = 500;

    public OrganizationChoices {
        all = List.copyOf(all);
    }

    /**
     * Those of the community, else the subdistrict, of a place and of the areas above it, the nearest first.
     *
     * @param withoutId the one to leave out, as who is in charge already, or 0
     */
    public static OrganizationChoices near(Areas areas, Organizations organizations, Place place, long withoutId) {
        var found = new ArrayList<Organization>();
        var ancestry =
                new ArrayList<>(areas.ancestry(place.communityId() != 0 ? place.communityId() : place.subdistrictId()));
        Collections.reverse(ancestry);
        for (var area : ancestry) {
            organizations.inArea(area.id()).stream()
                    .filter(organization -> organization.id() != withoutId)
                    .limit(ORGANIZATIONS_MAX - found.size())
                    .forEach(found::add);
        }
        return new OrganizationChoices(found);
    }

    /** Each by its name. */
    public List<Choice> options() {
        return all.stream()
                .map(one -> new Choice(Long.toString(one.id()), one.name()))
                .toList();
    }

    /** Throws Refused, beside the field, when the organization is none of them. */
    public void check(String field, long organizationId) {
        if (all.stream().noneMatch(one -> one.id() == organizationId)) {
            throw Refused.because(field, "form.organization.unknown");
        }
    }
}
