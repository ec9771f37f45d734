package org.linli.api.home;

import java.util.Optional;
import org.linli.api.web.Request;

/** A card on a start page: one figure with words, and the way to more. */
@FunctionalInterface
public interface HomeCard {

    /** Empty when it does not concern this viewer. */
    Optional<Card> card(Request request);

    /**
     * What the card shows.
     *
     * @param title words in the reader's language
     * @param figure the number, already written out
     * @param note the denominator or what it means
     * @param href where it leads, or ""
     */
    record Card(String title, String figure, String note, String href) {}
}
