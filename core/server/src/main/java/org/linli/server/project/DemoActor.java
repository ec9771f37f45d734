package org.linli.server.project;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.code.Fen;
import org.linli.api.demo.Demo;
import org.linli.api.file.Staged;
import org.linli.api.organization.Organization;
import org.linli.api.procedure.Details;
import org.linli.server.access.Roles;
import org.linli.server.member.Membership;
import org.linli.server.member.Membership.Post;

/** Does in one project's story what people do, by the same acts, at the moment at which the story stands. */
final class DemoActor {

    private static final String SOCIAL = "social-organization";
    private static final int FIRST_LEAD = 30;
    private static final int PEOPLE_A_PROJECT = 2;
    private static final int POINTS_A_STAR = 19;

    private final DemoProjects.Ground ground;
    private final DemoProjects.Acts acts;
    private final Demo demo;
    private final DemoStories.Story story;
    private final int turn;
    private final long community;
    private final Viewer secretary;
    private final Viewer officer;
    private long id;

    DemoActor(DemoProjects.Ground ground, Demo demo, DemoStories.Story story, int turn) {
        this.ground = ground;
        this.acts = ground.acts();
        this.demo = demo;
        this.story = story;
        this.turn = turn;
        this.community = demo.communities()
                .get(story.community() % demo.communities().size())
                .id();
        this.secretary = demo.as(Roles.SECRETARY, community);
        this.officer = demo.as(Roles.OFFICER, community);
    }

    void add() {
        long social = ground.organizations().inArea(community).stream()
                .filter(organization -> organization.kind().equals(SOCIAL))
                .skip(turn % 2)
                .findFirst()
                .map(Organization::id)
                .orElseThrow();
        for (int i = 0; i < PEOPLE_A_PROJECT; i++) {
            var post = new Membership(0, person(i), social, Post.STAFF, Optional.empty(), Optional.empty());
            ground.ties().appoint(ActingAs.ANYBODY, post);
        }
        var form = new ProjectForms.Written(
                CoreProjects.PUBLIC_BENEFIT.key(),
                story.title(),
                community,
                social,
                story.summary(),
                Fen.of(story.budgetYuan()),
                story.money(),
                today(),
                Optional.empty());
        id = acts.register().add(secretary.actingAs(), form);
    }

    void people() {
        var two = new ProjectForms.People(Optional.of(person(0)), Optional.of(person(1)));
        acts.register().name(secretary.actingAs(), id, two);
        var choices = acts.register()
                .ground()
                .data()
                .read(handle -> acts.party().choices(handle, acts.register().found(handle, id)));
        for (int i = 0; i < story.duties().size() && i < choices.size(); i++) {
            long member = Long.parseLong(choices.get(i).value());
            acts.party()
                    .join(
                            secretary,
                            id,
                            new ProjectForms.Joining(member, story.duties().get(i), true));
        }
    }

    void plan(int number) {
        var by = today().plusDays(story.begunDaysAgo() - (long) story.daysToMilestone(number));
        acts.deeds()
                .plan(secretary, id, new ProjectForms.Plan(story.milestones().get(number), by));
    }

    void reach(int number) {
        var data = acts.register().ground().data();
        var milestone = data.read(handle -> new DeedDao().milestones(handle, id, Deeds.ROWS_MAX))
                .get(number);
        var done = new ProjectForms.Completion(today(), milestone.title(), Staged.NONE);
        acts.deeds().complete(secretary, id, milestone.id(), done);
    }

    void serve() {
        var random = demo.random();
        var served = new ProjectForms.Served(today(), 20 + random.nextInt(60), 6 + random.nextInt(30), story.service());
        acts.deeds().serve(secretary, id, served);
    }

    void inspect(int stars) {
        var points = Optional.of(stars * POINTS_A_STAR);
        acts.deeds().inspect(officer, id, new ProjectForms.Rating(today(), stars, points, story.supervision()));
    }

    void disclose() {
        acts.register().disclose(secretary.actingAs(), id, story.money());
    }

    void rise() {
        acts.climbs().rise(secretary, id, story.service());
    }

    void move(String move) {
        var procedures = acts.register().ground().procedures();
        var details = Details.NONE.reason(story.service());
        acts.register()
                .ground()
                .data()
                .act(handle -> procedures.move(handle, secretary, secretary.actingAs(), id, move, details));
    }

    private long person(int which) {
        var people = demo.people(community);
        return people.get((FIRST_LEAD + PEOPLE_A_PROJECT * turn + which) % people.size())
                .memberId();
    }

    private LocalDate today() {
        return acts.register().ground().today();
    }
}
