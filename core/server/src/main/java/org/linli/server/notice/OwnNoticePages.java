package org.linli.server.notice;

import static org.linli.api.access.Access.signedIn;

import java.util.Map;
import org.linli.api.form.Form;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.WebRequest;

/** What the signed-in person was told, the newest first. */
final class OwnNoticePages implements Pages {

    static final String PATH = "/account/notices";
    private static final int PAGE = 30;
    private static final Form<Read> READ = Form.of(Read.class, "notice.read");
    private static final Form<Read> READ_ALL = Form.of(Read.class, "notice.read-all");

    /** A button alone. */
    record Read() {}

    private final NoticeBoard board;

    OwnNoticePages(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public void routes(Routes to) {
        to.get(PATH, signedIn(), this::list)
                .post(
                        PATH + "/{id}/reading",
                        signedIn(),
                        READ,
                        (request, form) -> open(request),
                        (request, form) -> list(request))
                .post(
                        PATH + "/reading",
                        signedIn(),
                        READ_ALL,
                        (request, form) -> readAll(request),
                        (request, form) -> list(request));
    }

    private Answer list(Request request) {
        var locale = request.words().locale();
        var found = board.lines(request.viewer().memberId(), before(request), PAGE + 1, locale);
        var lines = found.stream().limit(PAGE).toList();
        var view = new NoticeViews.Listed(
                lines,
                ((WebRequest) request).csrf(),
                lines.stream().allMatch(NoticeViews.Line::read)
                        ? output -> {}
                        : request.form(READ_ALL).content(PATH + "/reading"),
                found.size() > PAGE ? PATH + "?before=" + lines.get(PAGE - 1).id() : "");
        return Answer.workbench(request.words().text("notice.title"), "notice/list.jte", view)
                .withJson(Map.of("notices", lines));
    }

    private static long before(Request request) {
        var given = request.query("before");
        return given.matches("[0-9]{1,18}") ? Long.parseLong(given) : Long.MAX_VALUE;
    }

    private Answer open(Request request) {
        var notice = board.read(request.viewer().memberId(), request.id("id"));
        return Answer.seeOther(
                notice.notice().href().isEmpty() ? PATH : notice.notice().href());
    }

    private Answer readAll(Request request) {
        board.readAll(request.viewer().memberId());
        return Answer.seeOther(PATH).withNotice("notice.read-all.done");
    }
}
