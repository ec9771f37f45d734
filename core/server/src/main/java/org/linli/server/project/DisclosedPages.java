package org.linli.server.project;

import static org.linli.api.access.Access.everyone;

import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/**
 * What everybody may see of the projects that were disclosed: their content, the organization that carries them out,
 * the party members in them who agreed, and the use of the money.
 */
final class DisclosedPages implements Pages {

    static final String PROJECTS = "/disclosed/projects";

    private final ProjectRegister register;
    private final ProjectSight sight;
    private final ProjectShowing showing;
    private final ListView<ProjectRow> list;

    DisclosedPages(ProjectRegister register, ProjectShowing showing, ListView<ProjectRow> list) {
        this.register = register;
        this.sight = new ProjectSight(register);
        this.showing = showing;
        this.list = list;
    }

    @Override
    public void routes(Routes to) {
        to.list(
                        PROJECTS,
                        everyone(),
                        list,
                        (request, page) -> Answer.page(
                                request.words().text("project.disclosed.title"), "project/disclosed-list.jte", page))
                .get(PROJECTS + "/{id}", everyone(), this::show);
    }

    private Answer show(Request request) {
        return register.ground().data().read(handle -> {
            var running = sight.disclosed(handle, request.id("id"));
            var view = showing.disclosed(handle, running, request.words());
            return Answer.page(view.facts().content().title(), "project/disclosed.jte", view)
                    .withJson(ProjectData.of(running, view.done()));
        });
    }
}
