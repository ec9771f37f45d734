package org.linli.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.linli.api.area.Areas;
import org.linli.api.demo.Demo.Person;
import org.linli.api.demo.DemoData;
import org.linli.server.access.Roles;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.member.Membership.Post;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.Owner;
import org.linli.server.web.Served;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty data folder with the fictional district: the core's nouns first, then each plugin's stories. */
public final class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final long SEED = 365;
    private static final int ACTS_PER_GRID = 10;
    private static final int PEOPLE_PER_ACT = 5;
    private static final Duration TOLD = Duration.ofDays(3);

    private final DemoParts parts;
    private final Areas areas;
    private final Isolation isolation;
    private final DemoNames names = DemoNames.read();
    private final Random random = new Random(SEED);
    private final DemoAccounts accounts;
    private final Set<Long> officers = new HashSet<>();

    public Demonstration(DemoParts parts, Areas areas, Isolation isolation) {
        this.parts = parts;
        this.isolation = isolation;
        this.areas = areas;
        this.accounts = new DemoAccounts(parts);
    }

    /** Makes 7 communities, 94 organizations, 1,400 members and those who can sign in; then the plugins' stories. */
    public void fill(Catalogue catalogue) {
        var story = new DemoStory(parts, areas, random, accounts);
        var communities = new DemoAreas(parts.data(), parts.areas(), names)
                .make(areas.root().id());
        var organizations = new DemoOrganizations(parts.organizations(), names);
        var members = new DemoMembers(parts.members(), parts.ties(), names, random);
        var subdistricts = new HashMap<Long, DemoOrganizations.Subdistrict>();
        for (int turn = 0; turn < communities.size(); turn++) {
            var community = communities.get(turn);
            var above = subdistricts.computeIfAbsent(
                    community.subdistrictId(),
                    id -> organizations.subdistrict(
                            id, areas.find(id).orElseThrow().name()));
            var bodies = organizations.community(community, above, turn);
            var people = new ArrayList<Person>();
            for (var grid : community.grids()) {
                for (int i = 0; i < ACTS_PER_GRID; i++) {
                    people.addAll(parts.data().act(handle -> members.make(community, grid, PEOPLE_PER_ACT)));
                }
            }
            story.lives(community.id(), people);
            staff(community, people, bodies, turn + 1);
            officer(community, people, above);
        }
        catalogue.demos().forEach(demo -> tell(catalogue.owners().get(demo.owner()), demo.value(), story));
        story.comeTo(story.now());
        // what happened long ago was told long ago: nobody finds a year of it on the first day
        parts.forgetEvents().accept(story.now().minus(TOLD));
    }

    /** A plugin that cannot tell its stories has none; the site starts all the same. */
    private void tell(Owner owner, DemoData demo, DemoStory story) {
        try {
            isolation.run(new Work(owner.id(), owner.loader(), FaultKind.JOB, "demonstration"), () -> demo.make(story));
        } catch (Throwable thrown) {
            if (owner.id().equals(Served.CORE)) {
                throw thrown;
            }
            LOG.error("{} could not make its demonstration data", owner.id(), thrown);
        }
    }

    /** A community's own people: the first of its residents, one role each. */
    private void staff(
            DemoAreas.Community community, List<Person> people, DemoOrganizations.Bodies bodies, int number) {
        accounts.add(people.get(0), Roles.SECRETARY, community.id(), "secretary" + number);
        accounts.appoint(people.get(0), bodies.committee(), Post.SECRETARY);
        accounts.add(people.get(1), Roles.CLERK, community.id(), "clerk" + number);
        accounts.appoint(people.get(1), bodies.station(), Post.STAFF);
        accounts.add(people.get(2), Roles.GRID_WORKER, community.grids().get(0).id(), "grid" + number);
        accounts.appoint(people.get(2), bodies.committee(), Post.GRID_WORKER);
        accounts.add(people.get(3), "", 0, "resident" + number);
        if (number == 1) {
            accounts.add(people.get(4), Roles.ADMINISTRATOR, areas.root().id(), "administrator");
        }
    }

    private void officer(DemoAreas.Community community, List<Person> people, DemoOrganizations.Subdistrict above) {
        var login =
                "officer" + areas.find(community.subdistrictId()).orElseThrow().code();
        if (officers.add(community.subdistrictId())) {
            accounts.add(people.get(5), Roles.OFFICER, community.subdistrictId(), login);
            accounts.appoint(people.get(5), above.office(), Post.STAFF);
        }
    }
}
