package org.linli.server.project;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ORGANIZATION_READ;
import static org.linli.server.access.CorePermissions.PROJECT_READ;
import static org.linli.server.access.CorePermissions.PROJECT_WRITE;

import java.util.List;
import java.util.Optional;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.project.Project;
import org.linli.api.refusal.Refused;
import org.linli.api.slot.SlotPage;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaChoices;
import org.linli.server.organization.OrganizationChoices;
import org.linli.server.slot.Slots;
import org.linli.server.slot.Slots.About;

/** The list of projects, the page of each, and the forms that add one and change it. */
final class ProjectPages implements Pages {

    static final String PROJECTS = "/projects";

    private final ProjectRegister register;
    private final ProjectSight sight;
    private final ProjectShowing showing;
    private final ProjectMoves moves;
    private final OrganizationChoices organizations;
    private final Slots slots;
    private final ListView<ProjectRow> list;

    ProjectPages(
            ProjectMoves moves,
            ProjectShowing showing,
            OrganizationChoices organizations,
            Slots slots,
            ListView<ProjectRow> list) {
        this.moves = moves;
        this.register = moves.register();
        this.sight = new ProjectSight(register);
        this.showing = showing;
        this.organizations = organizations;
        this.slots = slots;
        this.list = list;
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(PROJECT_WRITE);
        var form = ProjectForms.Written.FORM;
        to.list(PROJECTS, holders(PROJECT_READ), list, this::list)
                .get(PROJECTS + "/new", staff, request -> ask(request, request.form(form)))
                .post(PROJECTS, staff, form, this::add, this::ask)
                .get(PROJECTS + "/{id}", holders(PROJECT_READ), this::show)
                .get(PROJECTS + "/{id}/record", staff, request -> askAgain(request, request.form(form)))
                .post(PROJECTS + "/{id}/record", staff, form, this::change, this::askAgain);
    }

    private Answer list(Request request, ListPage page) {
        return Answer.workbench(
                request.words().text("project.list.title"),
                "project/list.jte",
                new ProjectViews.Listed(page, request.viewer().may(PROJECT_WRITE)));
    }

    private Answer show(Request request) {
        var running = sight.readable(request);
        var open = moves.ifTold(request.viewer(), running);
        var view = register.ground().data().read(handle -> showing.shown(handle, running, request, open));
        var page = Answer.workbench(view.facts().content().title(), "project/show.jte", view)
                .withJson(ProjectData.of(running, view.done()));
        var stored = running.project();
        var project = new Project(stored.id(), stored.kind(), stored.content().title(), stored.place());
        var about = new About<>(SlotPage.PROJECT, project, project.place(), PROJECTS + "/" + project.id());
        return slots.around(request, about, page);
    }

    private Answer ask(Request request, FormView form) {
        var kinds = register.kinds().stream()
                .map(kind -> new Choice(kind.key(), request.words().text("project.kind." + kind.key())))
                .toList();
        form.options("kind", kinds).options("organization", organizations.of(request.viewer(), ORGANIZATION_READ));
        if (kinds.size() == 1) {
            form.value("kind", kinds.get(0).value());
        }
        return page(request, "project.add.title", PROJECTS, PROJECTS, form);
    }

    private Answer add(Request request, ProjectForms.Written form) {
        mayPut(request, form, Optional.empty());
        if (!organizations.mayChoose(request.viewer(), ORGANIZATION_READ, form.organization())) {
            throw Refused.because("organization", "project.refused.organization");
        }
        long id = register.add(request.viewer().actingAs(), form);
        return Answer.seeOther(PROJECTS + "/" + id).withNotice("project.add.done", form.title());
    }

    private Answer askAgain(Request request, FormView form) {
        var running = sight.permitted(request, PROJECT_WRITE);
        var project = running.project();
        var content = project.content();
        var organization = String.valueOf(running.run().undertakerId());
        var kind = new Choice(project.kind(), request.words().text("project.kind." + project.kind()));
        var page = PROJECTS + "/" + project.id();
        form.options("kind", List.of(kind))
                .options("organization", List.of(new Choice(organization, showing.organization(running))))
                .value("kind", project.kind())
                .value("organization", organization)
                .value("title", content.title())
                .value("area", String.valueOf(project.areaId()))
                .value("summary", content.summary())
                .value("budget", content.budget().toString())
                .value("money", content.moneyUse())
                .value("from", content.from().toString())
                .value("until", content.until().map(Object::toString).orElse(""));
        return page(request, "project.change.title", page + "/record", page, form);
    }

    private Answer change(Request request, ProjectForms.Written form) {
        var before = sight.permitted(request, PROJECT_WRITE).project();
        mayPut(request, form, Optional.of(before));
        register.change(request.viewer().actingAs(), before.id(), form);
        return Answer.seeOther(PROJECTS + "/" + before.id()).withNotice("project.change.done");
    }

    /** One puts a project only where one may write projects, or leaves it where it is. */
    private void mayPut(Request request, ProjectForms.Written form, Optional<StoredProject> before) {
        boolean stays =
                before.filter(project -> project.areaId() == form.area()).isPresent();
        if (!stays
                && !request.viewer()
                        .mayIn(PROJECT_WRITE, register.ground().areas().place(form.area()))) {
            throw Refused.because("area", "project.refused.area");
        }
    }

    private Answer page(Request request, String title, String action, String back, FormView form) {
        var areas = new AreaChoices(register.ground().areas());
        form.options("area", areas.of(request.viewer(), PROJECT_WRITE, AreaLevel.DISTRICT, AreaLevel.COMPOUND));
        var heading = request.words().text(title);
        return Answer.workbench(heading, "project/form.jte", new ProjectViews.Asked(heading, "", action, back, form));
    }
}
