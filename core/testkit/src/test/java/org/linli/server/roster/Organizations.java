package org.linli.server.roster;

import java.util.Optional;
import org.linli.server.member.Membership;
import org.linli.server.organization.OrganizationForm;

/** Organizations that tests of rosters need. */
record Organizations(RosterHouse house) {

    /** A residents committee in the willow community. */
    long committee() {
        return house.organizations.add(
                house.who,
                new OrganizationForm(
                        "residents-committee", "Willow", house.district.willow, Optional.empty(), "", "", "", ""));
    }

    static Membership post(long member, long organization) {
        return new Membership(0, member, organization, Membership.Post.STAFF, Optional.empty(), Optional.empty());
    }
}
