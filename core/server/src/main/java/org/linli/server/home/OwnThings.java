package org.linli.server.home;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.api.data.Data;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.list.Tone;
import org.linli.api.web.Request;
import org.linli.server.inbox.InboxModule;
import org.linli.server.notice.NoticeBoard;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.WebRequest;

/** Gathers what concerns a viewer: notices, and what waits for the organization that they act for. */
final class OwnThings {

    private static final int NEWS_MAX = 5;
    private static final int WORK_MAX = 8;
    private static final int COUNT_MAX = 1_000;

    private final Data data;
    private final Clock clock;
    private final NoticeBoard board;
    private final Supplier<Catalogue> catalogue;

    OwnThings(Data data, Clock clock, NoticeBoard board, Supplier<Catalogue> catalogue) {
        this.data = data;
        this.clock = clock;
        this.board = board;
        this.catalogue = catalogue;
    }

    Own of(Request request) {
        var viewer = request.viewer();
        if (!viewer.signedIn()) {
            return Own.NOTHING;
        }
        var locale = request.words().locale();
        var work =
                data.read(handle -> new WorkDao(handle).first(viewer.actingAs().organizationId(), WORK_MAX));
        return new Own(
                board.lines(viewer.memberId(), Long.MAX_VALUE, NEWS_MAX, locale),
                ((WebRequest) request).csrf(),
                work.stream().flatMap(row -> due(row, locale).stream()).toList(),
                InboxModule.INBOX);
    }

    /** How much waits for the organization, and how much of it is late; nothing for who acts for none. */
    List<Card> cards(Request request) {
        long organization = request.viewer().actingAs().organizationId();
        if (organization == 0) {
            return List.of();
        }
        var counts = data.read(handle -> {
            var dao = new WorkDao(handle);
            return new int[] {dao.open(organization, COUNT_MAX), dao.late(organization, clock.millis(), COUNT_MAX)};
        });
        var words = request.words();
        var open = figure(counts[0]);
        return List.of(
                new Card(words.text("home.work.open"), open, words.text("home.work.open.note"), InboxModule.INBOX),
                new Card(
                        words.text("home.work.late"),
                        figure(counts[1]),
                        words.text("home.work.late.note", open),
                        InboxModule.INBOX));
    }

    private static String figure(int count) {
        return count >= COUNT_MAX ? COUNT_MAX + "+" : Integer.toString(count);
    }

    /** Empty for a run whose plugin is out. */
    private Optional<Own.Due> due(WorkDao.Row row, Locale locale) {
        var now = catalogue.get();
        var owner =
                now.owners().get(row.procedure().substring(0, row.procedure().indexOf('.')));
        return Optional.ofNullable(now.procedures().get(row.procedure()))
                .filter(procedure -> owner != null)
                .map(procedure -> {
                    var words = owner.words(locale);
                    boolean late = row.dueAt() > 0 && row.dueAt() < clock.millis();
                    var due = row.dueAt() == 0
                            ? ""
                            : words.text(
                                    late ? "home.work.since" : "home.work.until",
                                    words.deadline(Instant.ofEpochMilli(row.dueAt())));
                    return new Own.Due(
                            row.number(),
                            procedure.staffPage().replace("{id}", Long.toString(row.id())),
                            row.title(),
                            words.text(procedure.words() + ".step." + row.step()),
                            late ? Tone.LATE : Tone.WAITING,
                            due);
                });
    }
}
