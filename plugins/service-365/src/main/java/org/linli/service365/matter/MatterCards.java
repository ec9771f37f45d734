package org.linli.service365.matter;

import java.util.Optional;
import org.linli.api.Setup;
import org.linli.api.data.Data;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.web.Request;

/** The card on the start page of staff: what is open. */
public final class MatterCards {

    private final Data data;

    public MatterCards(Setup to) {
        this.data = to.data();
    }

    public Optional<Card> open(Request request) {
        var viewer = request.viewer();
        var words = request.words();
        long open = data.read(handle -> new FigureDao(handle).open(viewer.scope(MatterPermissions.READ)));
        var figure = open >= FigureDao.COUNT_MAX ? FigureDao.COUNT_MAX + "+" : Long.toString(open);
        return Optional.of(new Card(
                words.text("matter.card.open"), figure, words.text("matter.card.open.note"), MatterPages.MATTERS));
    }
}
