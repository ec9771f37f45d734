package org.linli.server.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.linli.api.demo.Demo;
import org.linli.api.project.Rung;

/** One project's story: what happens, put in the order of time. */
final class DemoTelling {

    private static final int DAYS_BETWEEN_INSPECTIONS = 20;

    private final Demo demo;
    private final DemoStories.Story story;
    private final DemoActor actor;
    private final PriorityQueue<Scene> scenes = new PriorityQueue<>(Comparator.comparing(Scene::at));

    DemoTelling(Demo demo, DemoStories.Story story, DemoActor actor) {
        this.demo = demo;
        this.story = story;
        this.actor = actor;
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
        on(story.begunDaysAgo(), 0, actor::add);
        if (story.rung() != Rung.ACTIVITY) {
            on(story.begunDaysAgo(), 1, actor::people);
        }
        for (int i = 0; i < story.milestones().size(); i++) {
            int number = i;
            on(story.begunDaysAgo(), 2, () -> actor.plan(number));
            if (number < story.reached()) {
                on(story.daysToMilestone(number), 8, () -> actor.reach(number));
            }
        }
        int later = story.begunDaysAgo() - 1;
        for (var move : story.moves()) {
            on(later, 3, () -> actor.move(move));
            later = Math.max(1, story.lastDaysAgo() - 3);
        }
    }

    private void serve() {
        for (int day : story.serviceDays()) {
            on(day, 4, actor::serve);
        }
        for (int i = 0; i < story.stars().size(); i++) {
            int stars = story.stars().get(i);
            on(story.lastDaysAgo() + 1 + DAYS_BETWEEN_INSPECTIONS * i, 5, () -> actor.inspect(stars));
        }
    }

    private void climb() {
        if (story.disclosed()) {
            on(story.begunDaysAgo() - 2, 2, actor::disclose);
        }
        if (story.rung().compareTo(Rung.PROJECT) >= 0) {
            on(story.begunDaysAgo() - 3, 6, actor::rise);
        }
        if (story.rung().compareTo(Rung.SERVICE) >= 0) {
            on(story.serviceDays().get(Ladder.SERVICES_A_YEAR_MIN - 1), 6, actor::rise);
        }
        if (story.rung() == Rung.BRAND) {
            on(story.lastDaysAgo(), 7, actor::rise);
        }
    }

    /** So many days ago; what comes later in the same day has a higher order. */
    private void on(int daysAgo, int order, Runnable work) {
        var at = demo.now().minus(Duration.ofDays(daysAgo)).minus(Duration.ofMinutes(60L - order));
        scenes.add(new Scene(at, work));
    }
}
