package org.linli.server.demo;

import java.util.List;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.server.organization.OrganizationForm;
import org.linli.server.organization.OrganizationRegister;

/** Makes the fictional district's 94 organizations. */
final class DemoOrganizations {

    private static final int SOCIAL_PER_COMMUNITY = 5;
    private static final List<Integer> UNITS_BY_COMMUNITY = List.of(3, 3, 3, 3, 2, 2, 2);

    private final OrganizationRegister register;
    private final DemoNames names;

    DemoOrganizations(OrganizationRegister register, DemoNames names) {
        this.register = register;
        this.names = names;
    }

    /** The three bodies of a subdistrict. */
    Subdistrict subdistrict(long areaId, String name) {
        var words = names.organizations();
        long office = add("subdistrict-office", name + words.office(), areaId, 0);
        long party = add("party-organization", name + words.party().get(0), areaId, 0);
        return new Subdistrict(office, party, add("federation", name + words.federation(), areaId, office));
    }

    /** The bodies of a community; gives its residents committee. */
    Bodies community(DemoAreas.Community community, Subdistrict above, int turn) {
        var words = names.organizations();
        long area = community.id();
        long committee =
                add("residents-committee", community.name() + words.residentsCommittee(), area, above.office());
        add("party-organization", community.name() + words.party().get(1), area, above.party());
        long station = add("service-centre", community.name() + words.serviceStation(), area, committee);
        add("property-company", words.propertyCompany().get(turn), area, 0);
        add("owners-committee", names.compounds().get(turn) + words.ownersCommittee(), area, committee);
        for (int i = 0; i < SOCIAL_PER_COMMUNITY; i++) {
            var kind = words.socialOrganization();
            var name = community.name() + kind.get((turn * SOCIAL_PER_COMMUNITY + i) % kind.size());
            add("social-organization", name, area, above.federation());
        }
        for (int i = 0; i < UNITS_BY_COMMUNITY.get(turn); i++) {
            var unit = words.unit().get((turn * 3 + i) % words.unit().size());
            add("unit", community.name() + unit, area, 0);
        }
        return new Bodies(committee, station);
    }

    private long add(String kind, String name, long areaId, long parentId) {
        var parent = parentId == 0 ? Optional.<Long>empty() : Optional.of(parentId);
        return register.add(ActingAs.ANYBODY, new OrganizationForm(kind, name, areaId, parent, "", "", "", ""));
    }

    record Subdistrict(long office, long party, long federation) {}

    record Bodies(long committee, long station) {}
}
