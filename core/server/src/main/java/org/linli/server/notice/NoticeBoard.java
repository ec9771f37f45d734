package org.linli.server.notice;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.linli.api.LinliPlugin;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.notice.Notice;
import org.linli.api.notice.NoticeSent;
import org.linli.api.notice.Notices;
import org.linli.api.web.NotFound;
import org.linli.server.plugin.Catalogue;
import org.linli.server.words.Bundles;

/** What members were told, each sender's under its own keys. */
public final class NoticeBoard {

    static final int PER_MEMBER_MAX = 500;

    private final Data data;
    private final Clock clock;
    private final Events events;
    private final Supplier<Catalogue> catalogue;

    /** Takes where the event goes: the core's. */
    public NoticeBoard(Data data, Clock clock, Events events, Supplier<Catalogue> catalogue) {
        this.data = data;
        this.clock = clock;
        this.events = events;
        this.catalogue = catalogue;
    }

    /** The module that brings the pages. */
    public LinliPlugin module() {
        return new NoticeModule(this, catalogue);
    }

    /** As this owner sends. */
    public Notices of(String owner) {
        return (handle, memberId, notice) -> send(handle, owner, memberId, notice);
    }

    private void send(Handle handle, String owner, long memberId, Notice notice) {
        var dao = new NoticeDao(handle);
        var stored = new StoredNotice(data.newId(), memberId, owner, notice, clock.instant(), false);
        if (dao.insert(stored)) {
            dao.keep(memberId, PER_MEMBER_MAX);
            events.publish(
                    handle,
                    new NoticeSent(stored.id(), memberId, text(stored, Locale.SIMPLIFIED_CHINESE), notice.href()));
        }
    }

    /** In words, those older than an id, the newest first. */
    public List<NoticeViews.Line> lines(long memberId, long beforeId, int max, Locale locale) {
        return before(memberId, beforeId, max).stream()
                .map(stored -> new NoticeViews.Line(
                        stored.id(),
                        text(stored, locale),
                        stored.at(),
                        stored.read(),
                        stored.notice().href()))
                .toList();
    }

    List<StoredNotice> before(long memberId, long beforeId, int max) {
        return data.read(handle -> new NoticeDao(handle).before(memberId, beforeId, max));
    }

    /** Marks a notice of the member's own as read and gives it. Throws {@link NotFound} for another's. */
    StoredNotice read(long memberId, long id) {
        return data.act(handle -> {
            var dao = new NoticeDao(handle);
            var notice = dao.find(memberId, id).orElseThrow(() -> new NotFound("notice " + id));
            dao.read(memberId, id, clock.instant());
            return notice;
        });
    }

    void readAll(long memberId) {
        data.act(handle -> {
            new NoticeDao(handle).readAll(memberId, clock.instant());
            return null;
        });
    }

    /** In the sender's words; while the sender is stopped, that there is something of it. */
    String text(StoredNotice stored, Locale locale) {
        var owner = catalogue.get().owners().get(stored.owner());
        if (owner == null) {
            return Bundles.core().in(locale).text("notice.sender-out");
        }
        var words = owner.words(locale);
        var args = stored.notice().args().stream()
                .map(arg -> words.has(arg) ? words.text(arg) : arg)
                .toArray();
        return words.text(stored.notice().words(), args);
    }
}
