package org.linli.server.find;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.api.access.Viewer;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;
import org.linli.api.web.Request;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.list.ListContext;
import org.linli.server.list.ListHits;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.Action;
import org.linli.server.web.Owner;
import org.linli.server.web.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches every list of the core and the plugins that has a search, where the viewer may see the list and with the
 * list's own scope: what is declared for the list is all that it takes. A list that fails is left out.
 */
final class Finder {

    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);
    private static final int HITS_MAX = 5;
    private static final int LISTS_MAX = 20;

    private final Supplier<Catalogue> catalogue;
    private final Isolation isolation;
    private final Function<Viewer, ListContext> contexts;

    Finder(Supplier<Catalogue> catalogue, Isolation isolation, Function<Viewer, ListContext> contexts) {
        this.catalogue = catalogue;
        this.isolation = isolation;
        this.contexts = contexts;
    }

    boolean anywhere(Viewer viewer) {
        return lists(catalogue.get(), viewer).findAny().isPresent();
    }

    List<FindView.Group> find(Request request, String words) {
        var now = catalogue.get();
        var begun = lists(now, request.viewer())
                .limit(LISTS_MAX)
                .map(route -> begin(now, request, route, words))
                .toList();
        return begun.stream().flatMap(group -> group.get().stream()).toList();
    }

    /** Of two lists over the same index the first: the other would find the same. */
    private static Stream<Route> lists(Catalogue now, Viewer viewer) {
        var indexes = new HashSet<String>();
        return now.routes().stream()
                .filter(route -> route.action() instanceof Action.Rows<?> rows
                        && ListHits.searchable(rows.list())
                        && route.access().admits(viewer))
                .filter(route -> indexes.add(route.owner() + " " + index(((Action.Rows<?>) route.action()).list())));
    }

    private static String index(ListView<?> list) {
        return list.filters().stream()
                .filter(Filter.Search.class::isInstance)
                .map(filter -> ((Filter.Search) filter).index().noun())
                .findFirst()
                .orElse("");
    }

    private Supplier<Optional<FindView.Group>> begin(Catalogue now, Request request, Route route, String words) {
        var owner = now.owners().get(route.owner());
        var work = new Work(owner.id(), owner.loader(), FaultKind.PART, "/search");
        var begun = tried(route, () -> Optional.of(isolation.begin(work, () -> group(request, route, owner, words))));
        return () -> begun.flatMap(group -> tried(route, group));
    }

    private static <T> Optional<T> tried(Route route, Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (Throwable trouble) { // whatever a plugin throws is its own affair
            LOG.warn("The list {} could not be searched", route.path(), trouble);
            return Optional.empty();
        }
    }

    private Optional<FindView.Group> group(Request request, Route route, Owner owner, String words) {
        var in = listed(request, route, owner, ((Action.Rows<?>) route.action()).list());
        var found = ListHits.of(in, words, HITS_MAX);
        return Optional.of(new FindView.Group(title(route, in), found.hits(), found.more()))
                .filter(group -> !group.hits().isEmpty());
    }

    private <R> ListHits.Listed<R> listed(Request request, Route route, Owner owner, ListView<R> list) {
        return new ListHits.Listed<>(
                list,
                route.path(),
                contexts.apply(request.viewer()),
                owner.data(),
                owner.words(request.words().locale()));
    }

    /** As the menu calls the list, or else as its own words do. */
    private String title(Route route, ListHits.Listed<?> in) {
        return catalogue.get().navigation().stream()
                .filter(entry -> entry.path().equals(route.path()))
                .findFirst()
                .map(entry -> in.words().text(entry.words()))
                .orElseGet(() -> in.list().text(in.words(), "title"));
    }
}
