package org.linli.server.notice;

import java.util.function.Supplier;
import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.procedure.RunDueSoon;
import org.linli.api.procedure.RunMoved;
import org.linli.api.procedure.RunOverdue;
import org.linli.api.rights.Retention;
import org.linli.server.plugin.Catalogue;

/** Brings the notices: everybody's own page of them, what runs tell of, and how long they are kept. */
final class NoticeModule implements LinliPlugin {

    private static final int DAYS = 180;
    private static final int DAYS_MIN = 30;

    private final NoticeBoard board;
    private final Supplier<Catalogue> catalogue;

    NoticeModule(NoticeBoard board, Supplier<Catalogue> catalogue) {
        this.board = board;
        this.catalogue = catalogue;
    }

    @Override
    public void setup(Setup to) {
        var runs = new RunNotices(
                to.data(),
                to.clock(),
                to.procedures(),
                board,
                () -> catalogue.get().procedures());
        to.routes(new OwnNoticePages(board));
        to.on(RunDueSoon.class, "notice.due-soon", runs::dueSoon);
        to.on(RunOverdue.class, "notice.overdue", runs::overdue);
        to.on(RunMoved.class, "notice.moved", runs::moved);
        to.rights().personalData(new NoticePersonalData(board));
        to.rights()
                .retention(new Retention(
                        "core.notice",
                        DAYS,
                        DAYS_MIN,
                        (handle, before, max) -> new NoticeDao(handle).eraseBefore(before, max)));
    }
}
