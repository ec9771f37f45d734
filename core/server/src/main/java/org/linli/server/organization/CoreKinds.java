package org.linli.server.organization;

import java.util.List;
import java.util.Set;
import org.linli.api.organization.OrganizationKind;

/** The kinds of organizations that every district has; plugins add theirs. */
final class CoreKinds {

    private static final String OFFICE = "subdistrict-office";
    private static final String PARTY = "party-organization";
    private static final String RESIDENTS = OrganizationKind.RESIDENTS_COMMITTEE;
    private static final String FEDERATION = "federation";
    private static final String SOCIAL = "social-organization";
    private static final String UNIT = "unit";

    static final List<OrganizationKind> ALL = List.of(
            kind("department"),
            kind(OFFICE),
            kind(PARTY, PARTY),
            kind(RESIDENTS, OFFICE),
            kind("service-centre", OFFICE, RESIDENTS),
            kind("supervisory-committee", RESIDENTS),
            kind("owners-committee", RESIDENTS),
            kind("self-management-group", RESIDENTS),
            kind("property-company"),
            kind(FEDERATION, OFFICE),
            kind(SOCIAL, FEDERATION, RESIDENTS),
            kind("volunteer-team", RESIDENTS, FEDERATION, SOCIAL, UNIT),
            kind(UNIT));

    private CoreKinds() {}

    private static OrganizationKind kind(String key, String... parents) {
        return new OrganizationKind(key, Set.of(parents));
    }
}
