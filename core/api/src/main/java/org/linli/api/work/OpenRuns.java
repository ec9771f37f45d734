package org.linli.api.work;

import java.util.Optional;
import java.util.function.Function;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.home.HomeCard;
import org.linli.api.web.Request;
import org.linli.api.words.Words;

/**
 * A card that says how many runs of a procedure are open where the viewer holds a permission, for
 * {@link Setup#staffCard}.
 *
 * @param to the plugin's setup
 * @param procedure the procedure's key
 * @param read the permission with which runs are seen
 * @param title what the card is called, in the reader's language
 * @param note message key of what is counted
 * @param href where the card leads
 */
public record OpenRuns(
        Setup to, String procedure, Permission read, Function<Words, String> title, String note, String href)
        implements HomeCard {

    /** From here on the card says "so many or more". */
    public static final int COUNT_MAX = 10_000;

    @Override
    public Optional<Card> card(Request request) {
        var scope = request.viewer().scope(read);
        int open = to.data().read(handle -> to.procedures().open(handle, procedure, scope, COUNT_MAX));
        var figure = open >= COUNT_MAX ? COUNT_MAX + "+" : Integer.toString(open);
        var words = request.words();
        return Optional.of(new Card(title.apply(words), figure, words.text(note), href));
    }
}
