package org.linli.server.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.api.home.HomeCard;
import org.linli.api.web.Request;
import org.linli.server.figure.FigureCards;
import org.linli.server.limit.FaultKind;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Work;
import org.linli.server.plugin.Catalogue;
import org.linli.server.plugin.Catalogue.Card;
import org.linli.server.plugin.Catalogue.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what the plugins bring to the start pages; a card that fails is left out, and the page goes on. */
final class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    private static final int CARDS_MAX = 12;
    private static final String CORE = "core";
    private static final String PLUGIN_NAME = "plugin.name";

    private final Supplier<Catalogue> catalogue;
    private final FigureCards figures;
    private final Isolation isolation;

    Contents(Supplier<Catalogue> catalogue, FigureCards figures, Isolation isolation) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.isolation = isolation;
    }

    List<HomeView.Place> publicEntries(Request request) {
        return entries(request, entry -> entry.staff().isEmpty());
    }

    List<HomeView.Place> staffEntries(Request request) {
        return entries(
                request, entry -> entry.staff().filter(request.viewer()::may).isPresent());
    }

    List<HomeCard.Card> publicCards(Request request) {
        return Stream.concat(openCards(request).stream(), figures.open(request).stream())
                .toList();
    }

    /** The public cards without figures. */
    List<HomeCard.Card> openCards(Request request) {
        return cards(request, card -> card.staff().isEmpty());
    }

    /** What waits for this viewer, and then how the district does. */
    List<HomeCard.Card> workCards(Request request) {
        var own = cards(
                request, card -> card.staff().filter(request.viewer()::may).isPresent());
        return Stream.of(own, figures.own(request), publicCards(request))
                .flatMap(List::stream)
                .toList();
    }

    private List<HomeView.Place> entries(Request request, Predicate<Entry> shown) {
        var now = catalogue.get();
        var entries = now.navigation().stream().filter(shown).toList();
        return entries.stream()
                .map(entry -> place(now, entry, request, entry == entries.get(0)))
                .toList();
    }

    private static HomeView.Place place(Catalogue now, Entry entry, Request request, boolean main) {
        var words = now.owners().get(entry.owner()).words(request.words().locale());
        boolean named = !entry.owner().equals(CORE) && words.has(PLUGIN_NAME);
        return new HomeView.Place(named ? words.text(PLUGIN_NAME) : "", words.text(entry.words()), entry.path(), main);
    }

    private List<HomeCard.Card> cards(Request request, Predicate<Card> shown) {
        var now = catalogue.get();
        return now.cards().stream()
                .filter(shown)
                .limit(CARDS_MAX)
                .flatMap(card -> content(now, card, request).stream())
                .toList();
    }

    private Optional<HomeCard.Card> content(Catalogue now, Card card, Request request) {
        var owner = now.owners().get(card.owner());
        var asked = new OwnersRequest(request, owner.words(request.words().locale()));
        try {
            var work = new Work(owner.id(), owner.loader(), FaultKind.PART, "/");
            return isolation.call(work, () -> Objects.requireNonNull(card.card().card(asked)));
        } catch (Throwable trouble) {
            LOG.warn("A start page's card of {} failed", card.owner(), trouble);
            return Optional.empty();
        }
    }
}
