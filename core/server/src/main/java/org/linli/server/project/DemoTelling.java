package org.linli.server.project;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Viewer;
import org.linli.api.calendar.Calendar;
import org.linli.api.code.Fen;
import org.linli.api.demo.Demo;
import org.linli.api.demo.DemoData;
import org.linli.api.file.Staged;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Details;
import org.linli.api.project.Rung;
import org.linli.server.access.Roles;
import org.linli.server.member.Membership;
import org.linli.server.member.Membership.Post;
import org.linli.server.member.Ties;

/** One project's story: what happens, put in the order of time. */
final class DemoTelling {

    private static final String SOCIAL = "social-organization";
    private static final int FIRST_LEAD = 30;
    private static final int PEOPLE_A_PROJECT = 2;

    private final DemoProjects.Acts acts;
    private final Organizations organizations;
    private final Ties ties;
    private final Demo demo;
    private final DemoStories.Story story;
    private final int turn;
    private final long community;
    private final Viewer secretary;
    private final Viewer officer;
    private final PriorityQueue<Scene> scenes = new PriorityQueue<>(Comparator.comparing(Scene::at));
    private long id;

    DemoTelling(DemoProjects.Ground ground, Demo demo, DemoStories.Story story, int turn) {
        this.acts = ground.acts();
        this.organizations = ground.organizations();
        this.ties = ground.ties();
        this.demo = demo;
        this.story = story;
        this.turn = turn;
        this.community = demo.communities()
                .get(story.community() % demo.communities().size())
                .id();
        this.secretary = demo.as(Roles.SECRETARY, community);
        this.officer = demo.as(Roles.OFFICER, community);
    }

    private record Scene(Instant at, Runnable work) {}

    void tell() {
        begin();
        serve();
        climb();
        while (!scenes.isEmpty()) {
            var scene = scenes.poll();
            demo.at(scene.at(), scene.work());
        }
    }

    private void begin() {
        on(story.begunDaysAgo(), 0, this::add);
        if (story.rung() != Rung.ACTIVITY) {
            on(story.begunDaysAgo(), 1, this::people);
        }
        for (int i = 0; i < story.milestones().size(); i++) {
            milestone(i);
        }
        int later = story.begunDaysAgo() - 1;
        for (var move : story.moves()) {
            on(later, 3, () -> move(move));
            later = Math.max(1, story.lastDaysAgo() - 3);
        }
    }

    private void serve() {
        for (int day : story.serviceDays()) {
            on(
                    day,
                    4,
                    () -> acts.deeds()
                            .serve(
                                    secretary,
                                    id,
                                    new ProjectForms.Served(
                                            today(),
                                            20 + demo.random().nextInt(60),
                                            6 + demo.random().nextInt(30),
                                            story.service())));
        }
        for (int i = 0; i < story.stars().size(); i++) {
            int stars = story.stars().get(i);
            on(
                    story.lastDaysAgo() + 1 + 20 * i,
                    5,
                    () -> acts.deeds()
                            .inspect(
                                    officer,
                                    id,
                                    new ProjectForms.Rating(
                                            today(), stars, Optional.of(stars * 19), story.supervision())));
        }
    }

    private void climb() {
        if (story.disclosed()) {
            on(
                    story.begunDaysAgo() - 2,
                    2,
                    () -> acts.register().disclose(secretary.actingAs(), id, story.summary()));
        }
        if (story.rung().compareTo(Rung.PROJECT) >= 0) {
            on(story.begunDaysAgo() - 3, 6, this::rise);
        }
        if (story.rung().compareTo(Rung.SERVICE) >= 0) {
            on(story.serviceDays().get(Ladder.SERVICES_A_YEAR_MIN - 1), 6, this::rise);
        }
        if (story.rung() == Rung.BRAND) {
            on(story.lastDaysAgo(), 7, this::rise);
        }
    }

    private void add() {
        var social = organizations.inArea(community).stream()
                .filter(organization -> organization.kind().equals(SOCIAL))
                .skip(turn % 2)
                .findFirst()
                .map(Organization::id)
                .orElseThrow();
        for (int i = 0; i < PEOPLE_A_PROJECT; i++) {
            ties.appoint(
                    ActingAs.ANYBODY,
                    new Membership(0, person(i), social, Post.STAFF, Optional.empty(), Optional.empty()));
        }
        id = acts.register()
                .add(
                        secretary.actingAs(),
                        new ProjectForms.Written(
                                CoreProjects.PUBLIC_BENEFIT.key(),
                                story.title(),
                                community,
                                social,
                                story.summary(),
                                Fen.of(story.budgetYuan()),
                                story.money(),
                                today(),
                                Optional.empty()));
    }

    private void people() {
        acts.register()
                .name(
                        secretary.actingAs(),
                        id,
                        new ProjectForms.People(Optional.of(person(0)), Optional.of(person(1))));
        var data = acts.register().ground().data();
        var choices = data.read(
                handle -> acts.party().choices(handle, acts.register().found(handle, id)));
        for (int i = 0; i < story.duties().size() && i < choices.size(); i++) {
            long member = Long.parseLong(choices.get(i).value());
            acts.party()
                    .join(
                            secretary,
                            id,
                            new ProjectForms.Joining(member, story.duties().get(i), true));
        }
    }

    private void milestone(int number) {
        int due = story.begunDaysAgo() - 20 * (number + 1);
        on(
                story.begunDaysAgo(),
                2,
                () -> acts.deeds()
                        .plan(
                                secretary,
                                id,
                                new ProjectForms.Plan(story.milestones().get(number), Calendar.day(ago(due, 0)))));
        if (number < story.reached()) {
            on(due, 8, () -> {
                var data = acts.register().ground().data();
                var milestones = data.read(handle -> new DeedDao().milestones(handle, id, Deeds.ROWS_MAX));
                acts.deeds()
                        .complete(
                                secretary,
                                id,
                                milestones.get(number).id(),
                                new ProjectForms.Completion(
                                        today(), story.milestones().get(number), Staged.NONE));
            });
        }
    }

    private void move(String move) {
        acts.register()
                .ground()
                .data()
                .act(handle -> acts.register()
                        .ground()
                        .procedures()
                        .move(
                                handle,
                                secretary,
                                secretary.actingAs(),
                                id,
                                move,
                                new Details(0, story.summary(), 0, Map.of())));
    }

    private void rise() {
        acts.climbs().rise(secretary, id, story.summary());
    }

    private long person(int which) {
        var people = demo.people(community);
        return people.get((FIRST_LEAD + PEOPLE_A_PROJECT * turn + which) % people.size())
                .memberId();
    }

    private LocalDate today() {
        return acts.register().ground().today();
    }

    private void on(int daysAgo, int order, Runnable work) {
        scenes.add(new Scene(ago(daysAgo, order), work));
    }

    /** So many days ago; what comes later in the same day has a higher order. */
    private Instant ago(int days, int order) {
        return demo.now().minus(Duration.ofDays(days)).minus(Duration.ofMinutes(60L - order));
    }
}
