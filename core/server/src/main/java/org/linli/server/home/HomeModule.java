package org.linli.server.home;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.access.Viewer;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.figure.FigureCards;
import org.linli.server.limit.Isolation;
import org.linli.server.notice.NoticeBoard;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.WebRequest;

/** The start pages, made of what the plugins bring: cards and entries of the menus. */
public final class HomeModule implements LinliPlugin {

    private final Supplier<Catalogue> catalogue;
    private final Contents contents;
    private final NoticeBoard board;
    private OwnThings own;
    private Organizations organizations;

    public HomeModule(Supplier<Catalogue> catalogue, FigureCards figures, Isolation isolation, NoticeBoard board) {
        this.catalogue = catalogue;
        this.contents = new Contents(catalogue, figures, isolation);
        this.board = board;
    }

    @Override
    public void setup(Setup to) {
        organizations = to.organizations();
        own = new OwnThings(to.data(), to.clock(), board, catalogue);
        to.routes(routes -> routes.get("/", Access.everyone(), this::start)
                .get("/work", Access.signedIn(), this::work)
                .get("/keys", Access.signedIn(), HomeModule::keys));
    }

    private Answer start(Request request) {
        // who needs larger pages needs fewer things on them
        var cards = ((WebRequest) request).elder() ? contents.openCards(request) : contents.publicCards(request);
        var view = new HomeView("", contents.publicEntries(request), cards, own.of(request));
        return Answer.page(request.words().text("home.public.title"), "home/public.jte", view)
                .withJson(json(view));
    }

    private Answer work(Request request) {
        var places = contents.staffEntries(request);
        if (places.isEmpty()) {
            return Answer.seeOther("/");
        }
        var cards = Stream.concat(own.cards(request).stream(), contents.workCards(request).stream());
        var view = new HomeView(who(request.viewer()), places, cards.toList(), own.of(request));
        return Answer.workbench(request.words().text("home.work.title"), "home/work.jte", view)
                .withJson(json(view));
    }

    private static Answer keys(Request request) {
        var title = request.words().text("keys.title");
        return Answer.workbench(title, "home/keys.jte", title);
    }

    private static Map<String, Object> json(HomeView view) {
        var own = view.own();
        return Map.of("places", view.places(), "cards", view.cards(), "notices", own.news(), "work", own.work());
    }

    private String who(Viewer viewer) {
        var organization =
                organizations.find(viewer.actingAs().organizationId()).map(Organization::name);
        return organization.map(name -> viewer.name() + " · " + name).orElse(viewer.name());
    }
}
