package org.linli.server.home;

import java.util.List;
import org.linli.api.home.HomeCard.Card;

/** What a start page shows: where one can go, and how things stand. */
public record HomeView(List<Place> places, List<Card> cards) {

    /** A page one can go to, with its title. */
    public record Place(String title, String href) {}
}
