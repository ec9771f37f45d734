package org.linli.server.home;

import java.util.Comparator;
import java.util.List;
import org.linli.api.home.HomeCard.Card;

/**
 * What a start page shows: where one can go, and how things stand.
 *
 * @param who the viewer's name, and for whom they act, or ""
 * @param own what concerns the viewer
 */
public record HomeView(String who, List<Place> places, List<Card> cards, Own own) {

    /** How many places stand as buttons at the top; the first of them is the page's one main button. */
    private static final int FIRST_MAX = 3;

    /**
     * A page one can go to.
     *
     * @param group the name of the plugin that brings it, or "" for the core's own
     * @param main whether it is the one thing that the page asks to do
     */
    public record Place(String group, String title, String href, boolean main) {}

    public HomeView {
        places = List.copyOf(places);
        cards = List.copyOf(cards);
    }

    public List<Place> first() {
        return places.stream().limit(FIRST_MAX).toList();
    }

    public List<Place> more() {
        return places.stream().skip(FIRST_MAX).toList();
    }

    /** The groups of places, the plugins' first. */
    public List<String> groups() {
        return places.stream()
                .map(Place::group)
                .distinct()
                .sorted(Comparator.comparing(String::isEmpty))
                .toList();
    }

    public List<Place> group(String group) {
        return places.stream().filter(place -> place.group().equals(group)).toList();
    }
}
