package org.linli.server.project;

import org.linli.api.demo.Demo;
import org.linli.api.demo.DemoData;
import org.linli.api.organization.Organizations;
import org.linli.server.member.Ties;

/** Six projects on the ladder, told by the same acts that people use, each at its moment. */
final class DemoProjects implements DemoData {

    private final Ground ground;

    /** The acts of projects. */
    record Acts(ProjectRegister register, Deeds deeds, Climbs climbs, PartyMembers party) {}

    /** What the stories are told with. */
    record Ground(Acts acts, Organizations organizations, Ties ties) {}

    DemoProjects(Ground ground) {
        this.ground = ground;
    }

    @Override
    public void make(Demo demo) {
        var stories = DemoStories.read();
        for (int i = 0; i < stories.size() && !demo.communities().isEmpty(); i++) {
            var story = stories.get(i);
            new DemoTelling(demo, story, new DemoActor(ground, demo, story, i)).tell();
        }
    }
}
