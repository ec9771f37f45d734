package org.linli.server.roster;

/** Makes the planner of a kind of roster: a fresh one for each act, since an act may be run again. */
record Planners(RosterGround ground) {

    Planner of(RosterKind kind, Sender sender, Seen seen) {
        return switch (kind) {
            case MEMBERS -> new MemberPlanner(ground, sender, seen);
            case ORGANIZATIONS -> new OrganizationPlanner(ground, sender, seen);
            case HOUSEHOLDS -> new HouseholdPlanner(ground, sender, seen);
        };
    }
}
