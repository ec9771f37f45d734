package org.linli.server.figure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.area.Areas;
import org.linli.api.figure.Period;
import org.linli.api.figure.PeriodKind;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.web.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cards of figures on the start pages: this month, for all that the viewer may see. */
public final class FigureCards {

    private static final Logger LOG = LoggerFactory.getLogger(FigureCards.class);

    private final FigureBook book;
    private final Areas areas;
    private final Clock clock;

    public FigureCards(FigureBook book, Areas areas, Clock clock) {
        this.book = book;
        this.areas = areas;
        this.clock = clock;
    }

    /** For everybody: open figures. */
    public List<Card> open(Request request) {
        return cards(request, true);
    }

    /** For staff: what is theirs to see and not open. */
    public List<Card> own(Request request) {
        return cards(request, false);
    }

    private List<Card> cards(Request request, boolean open) {
        return book.seenBy(request.viewer()).stream()
                .filter(entry -> entry.figure().hasCard() && entry.figure().isOpen() == open)
                .flatMap(entry -> cardOf(request, entry).stream())
                .toList();
    }

    /** None where it cannot be counted: the start page goes on. */
    private Optional<Card> cardOf(Request request, FigureEntry entry) {
        try {
            return Optional.of(card(request, entry));
        } catch (RuntimeException | Error trouble) {
            LOG.warn("The card of {} failed", entry.id(), trouble);
            return Optional.empty();
        }
    }

    private Card card(Request request, FigureEntry entry) {
        var words = request.words();
        var text = new FigureText(words);
        var sight = Sight.of(entry.figure(), request.viewer());
        var month = Period.at(PeriodKind.MONTH, clock.instant());
        var question = new Question(List.of(entry), sight, month, Optional.empty(), Question.AREA);
        var total = new FigureTable(question, book, areas).whole().get(0);
        var note = text.note(entry.figure(), total);
        var when = text.period(month);
        return new Card(
                entry.title(words),
                text.value(entry.figure(), total),
                note.isEmpty() ? when : words.text("figures.card", when, note),
                new Question(List.of(entry), sight, month, Optional.empty(), Question.TIME).href(""));
    }
}
