package org.linli.server.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.Areas;
import org.linli.api.demo.Demo;
import org.linli.server.procedure.Errands;

/** The fictional district as the plugins' stories are made from it. */
final class DemoStory implements Demo {

    private final DemoClock clock;
    private final Errands errands;
    private final Areas areas;
    private final Random random;
    private final DemoAccounts accounts;
    private final Instant now;
    private final List<Area> communities = new ArrayList<>();
    private final Map<Long, List<Person>> people = new HashMap<>();

    DemoStory(DemoParts parts, Areas areas, Random random, DemoAccounts accounts) {
        this.clock = parts.clock();
        this.errands = parts.errands();
        this.areas = areas;
        this.random = random;
        this.accounts = accounts;
        this.now = clock.instant();
    }

    void lives(long communityId, List<Person> there) {
        communities.add(areas.find(communityId).orElseThrow());
        people.put(communityId, List.copyOf(there));
    }

    @Override
    public Random random() {
        return random;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void at(Instant moment, Runnable work) {
        comeTo(moment);
        clock.at(moment, work);
    }

    /** What comes by itself until then comes at its moment, as it would have. */
    void comeTo(Instant moment) {
        errands.onTheWay(moment, due -> clock.at(due, errands::run));
    }

    @Override
    public List<Area> communities() {
        return List.copyOf(communities);
    }

    @Override
    public List<Person> people(long communityId) {
        return people.get(communityId);
    }

    @Override
    public Viewer as(String role, long communityId) {
        var above = new ArrayList<Long>();
        areas.ancestry(communityId).forEach(area -> above.add(0, area.id()));
        areas.children(communityId).forEach(area -> above.add(area.id()));
        return accounts.viewer(role, above);
    }
}
