package org.linli.server.find;

import static org.linli.api.access.Access.signedIn;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.area.Areas;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.limit.Isolation;
import org.linli.server.list.ListContext;
import org.linli.server.list.SearchSql;
import org.linli.server.plugin.Catalogue;

/** Brings the search over all nouns. It is for those who are signed in: the public site searches for nobody. */
public final class FindModule implements LinliPlugin {

    private static final int CHARACTERS_MIN = 2;
    private static final int CHARACTERS_MAX = 100;

    private final Finder finder;

    public FindModule(Supplier<Catalogue> catalogue, Isolation isolation, Areas areas, SearchSql search, Clock clock) {
        this.finder = new Finder(catalogue, isolation, viewer -> new ListContext(viewer, areas, search, clock));
    }

    @Override
    public void setup(Setup to) {
        to.routes(routes -> routes.get("/search", signedIn(), this::search));
    }

    private Answer search(Request request) {
        var typed = request.query("q").strip();
        var words = typed.substring(0, Math.min(typed.length(), CHARACTERS_MAX));
        boolean enough = words.codePointCount(0, words.length()) >= CHARACTERS_MIN;
        var view = new FindView(
                words,
                !words.isEmpty() && !enough,
                finder.anywhere(request.viewer()),
                enough ? finder.find(request, words) : List.of());
        return Answer.workbench(request.words().text("find.title"), "find/search.jte", view)
                .withJson(view);
    }
}
