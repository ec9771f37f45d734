package org.linli.server.notice;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;

/** What a member was told, as part of what is known of them. */
final class NoticePersonalData implements PersonalData {

    private final NoticeBoard board;

    NoticePersonalData(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public void tell(Handle handle, long memberId, Teller to) {
        var locale = to.words().locale();
        for (var notice : new NoticeDao(handle).before(memberId, Long.MAX_VALUE, NoticeBoard.PER_MEMBER_MAX)) {
            to.tell(
                    "notice.kind",
                    List.of(
                            Fact.of("notice.fact.text", board.text(notice, locale)),
                            Fact.of("notice.fact.at", to.words().moment(notice.at()))));
        }
    }

    @Override
    public List<Refusal> kept(Handle handle, long memberId) {
        return List.of();
    }

    @Override
    public int erase(Handle handle, long memberId, int max) {
        return new NoticeDao(handle).erase(memberId, max);
    }
}
