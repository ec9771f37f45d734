package org.linli.service365.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.linli.api.Setup;
import org.linli.api.data.Data;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.web.Request;

/** The cards on the start pages: for everybody what came in this month, for staff what is open. */
public final class MatterCards {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Data data;
    private final Clock clock;

    public MatterCards(Setup to) {
        this.data = to.data();
        this.clock = to.clock();
    }

    public Optional<Card> received(Request request) {
        var month = month();
        var words = request.words();
        return Optional.of(new Card(
                words.text("matter.card.received"),
                Long.toString(month.received()),
                words.text("matter.card.received.note"),
                ""));
    }

    public Optional<Card> answered(Request request) {
        var month = month();
        var words = request.words();
        return Optional.of(new Card(
                words.text("matter.card.answered"),
                Long.toString(month.answered()),
                words.text("matter.card.answered.note", month.answered(), month.received()),
                ""));
    }

    public Optional<Card> open(Request request) {
        var viewer = request.viewer();
        var words = request.words();
        long open = data.read(handle -> new FigureDao(handle).open(viewer.scope(MatterPermissions.READ)));
        var figure = open >= FigureDao.COUNT_MAX ? FigureDao.COUNT_MAX + "+" : Long.toString(open);
        return Optional.of(new Card(
                words.text("matter.card.open"), figure, words.text("matter.card.open.note"), MatterPages.MATTERS));
    }

    private FigureDao.Received month() {
        return data.read(handle -> new FigureDao(handle).receivedSince(monthStart()));
    }

    private Instant monthStart() {
        return clock.instant()
                .atZone(ZONE)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(ZONE)
                .toInstant();
    }
}
