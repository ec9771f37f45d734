package org.linli.server.notice;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;

/** What the pages of notices show. */
public final class NoticeViews {

    private NoticeViews() {}

    /**
     * A notice in words.
     *
     * @param href where there is more, or ""
     */
    public record Line(long id, String text, Instant at, boolean read, String href) {

        public String action() {
            return "/account/notices/" + id + "/reading";
        }
    }

    /**
     * A page of notices.
     *
     * @param csrf the token of the forms with which each is opened
     * @param readAll the button that marks all as read; nothing when all are
     * @param older the address of the page after, or ""
     */
    public record Listed(List<Line> lines, String csrf, Content readAll, String older) {

        public Listed {
            lines = List.copyOf(lines);
        }
    }
}
