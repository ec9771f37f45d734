package org.linli.server.home;

import java.util.List;
import org.linli.api.list.Tone;
import org.linli.server.notice.NoticeViews;

/**
 * What concerns the viewer on a start page.
 *
 * @param news the newest notices
 * @param csrf the token of the forms with which they are opened
 * @param work what waits for the organization that the viewer acts for, the most urgent first
 * @param all where all that waits is shown, or ""
 */
public record Own(List<NoticeViews.Line> news, String csrf, List<Due> work, String all) {

    public static final Own NOTHING = new Own(List.of(), "", List.of(), "");

    /**
     * A run that waits.
     *
     * @param title what it is called, or ""
     * @param step where it stands, in words
     * @param due until when, in words, or ""
     */
    public record Due(String number, String href, String title, String step, Tone tone, String due) {}

    public Own {
        news = List.copyOf(news);
        work = List.copyOf(work);
    }
}
