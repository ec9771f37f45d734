package org.linli.server.home;

import java.util.List;
import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.access.Viewer;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.figure.FigureCards;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.WebRequest;

/** The start pages, made of what the plugins bring: cards and entries of the menus. */
public final class HomeModule implements LinliPlugin {

    private final Contents contents;
    private Organizations organizations;

    public HomeModule(Supplier<Catalogue> catalogue, FigureCards figures) {
        this.contents = new Contents(catalogue, figures);
    }

    @Override
    public void setup(Setup to) {
        organizations = to.organizations();
        to.routes(
                routes -> routes.get("/", Access.everyone(), this::start).get("/work", Access.signedIn(), this::work));
    }

    private Answer start(Request request) {
        // who needs larger pages needs fewer things on them
        var cards = ((WebRequest) request).elder() ? List.<Card>of() : contents.publicCards(request);
        var view = new HomeView("", contents.publicEntries(request), cards);
        return Answer.page(request.words().text("home.public.title"), "home/public.jte", view)
                .withJson(view);
    }

    private Answer work(Request request) {
        var places = contents.staffEntries(request);
        if (places.isEmpty()) {
            return Answer.seeOther("/");
        }
        var view = new HomeView(who(request.viewer()), places, contents.workCards(request));
        return Answer.workbench(request.words().text("home.work.title"), "home/work.jte", view)
                .withJson(view);
    }

    private String who(Viewer viewer) {
        var organization =
                organizations.find(viewer.actingAs().organizationId()).map(Organization::name);
        return organization.map(name -> viewer.name() + " · " + name).orElse(viewer.name());
    }
}
