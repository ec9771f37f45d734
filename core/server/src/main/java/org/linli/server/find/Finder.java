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
import org.linli.server.list.ListContext;
import org.linli.server.list.ListHits;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.InLoader;
import org.linli.server.web.Action;
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
    private final Function<Viewer, ListContext> contexts;

    Finder(Supplier<Catalogue> catalogue, Function<Viewer, ListContext> contexts) {
        this.catalogue = catalogue;
        this.contexts = contexts;
    }

    boolean anywhere(Viewer viewer) {
        return lists(viewer).findAny().isPresent();
    }

    List<FindView.Group> find(Request request, String words) {
        return lists(request.viewer())
                .limit(LISTS_MAX)
                .flatMap(route -> group(request, route, words).stream())
                .toList();
    }

    /** Of two lists over the same index the first: the other would find the same. */
    private Stream<Route> lists(Viewer viewer) {
        var indexes = new HashSet<String>();
        return catalogue.get().routes().stream()
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

    private Optional<FindView.Group> group(Request request, Route route, String words) {
        try {
            var owner = catalogue.get().owners().get(route.owner());
            return InLoader.get(owner.loader(), () -> {
                var in = listed(request, route, ((Action.Rows<?>) route.action()).list());
                var found = ListHits.of(in, words, HITS_MAX);
                return Optional.of(new FindView.Group(title(route, in), found.hits(), found.more()))
                        .filter(group -> !group.hits().isEmpty());
            });
        } catch (RuntimeException | LinkageError trouble) {
            LOG.warn("The list {} could not be searched", route.path(), trouble);
            return Optional.empty();
        }
    }

    private <R> ListHits.Listed<R> listed(Request request, Route route, ListView<R> list) {
        var owner = catalogue.get().owners().get(route.owner());
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
