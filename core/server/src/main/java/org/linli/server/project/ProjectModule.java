package org.linli.server.project;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.server.access.CorePermissions;
import org.linli.server.area.AreaTree;
import org.linli.server.member.Ties;
import org.linli.server.organization.OrganizationChoices;
import org.linli.server.plugin.Owners;
import org.linli.server.slot.Slots;

/** Brings the projects: the core's kind, their pages, the public ones, figures and the demonstration's six. */
public final class ProjectModule implements LinliPlugin {

    private static final String NOUN = "project";

    private final AreaTree areas;
    private final OrganizationChoices organizations;
    private final Ties ties;
    private final Owners owners;
    private final Slots slots;

    /** The kinds are those of the core and of running plugins. */
    public ProjectModule(AreaTree areas, OrganizationChoices organizations, Ties ties, Owners owners, Slots slots) {
        this.areas = areas;
        this.organizations = organizations;
        this.ties = ties;
        this.owners = owners;
        this.slots = slots;
    }

    @Override
    public void setup(Setup to) {
        var index = to.search(NOUN);
        var register = new ProjectRegister(
                new ProjectRegister.Ground(
                        to.data(), to.clock(), areas, to.procedures(), index, to.audit(), to.events()),
                () -> owners.catalogue().get().projectKinds());
        var moves = new ProjectMoves(register, owners);
        var deeds = new Deeds(register, to.files());
        var climbs = new Climbs(register);
        var party = new PartyMembers(register, to.rights().consents());
        var sources = new ProjectShowing.Sources(to.members(), to.organizations(), to.files());
        var showing = new ProjectShowing(register, climbs, party, sources);

        to.rights().purposes(PartyMembers.NAMING);
        to.rights().personalData(new ProjectPersonalData());
        to.projectKind(CoreProjects.PUBLIC_BENEFIT);
        to.routes(new ProjectPages(moves, showing, organizations, slots, ProjectRow.list(index)));
        to.routes(new DeedPages(register, deeds, climbs, party));
        to.routes(new CoursePages(moves, organizations));
        to.routes(new DisclosedPages(register, showing, ProjectRow.disclosed(index)));
        to.figures(ProjectFigures.all());
        to.files(Deeds.MILESTONE, (request, id) -> deeds.mayReadEvidence(request.viewer(), id));
        var acts = new DemoProjects.Acts(register, deeds, climbs, party);
        to.demo(new DemoProjects(new DemoProjects.Ground(acts, to.organizations(), ties)));
        to.navigation("project.disclosed.title", DisclosedPages.PROJECTS).forPublic();
        to.navigation("project.list.title", ProjectPages.PROJECTS).forStaff(CorePermissions.PROJECT_READ);
    }
}
