package org.linli.server.web;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.linli.api.web.Answer;

/** Turns what a page answers into what is sent. */
final class Answers {

    static final String HTML_TYPE = "text/html;charset=utf-8";
    private final Frames frames;

    Answers(Frames frames) {
        this.frames = frames;
    }

    Reply reply(PageRequest request, Answer answer, Format format, int status) {
        if (answer instanceof Answer.Page page) {
            return format == Format.JSON ? json(request, page, status) : html(request, page, status);
        }
        if (answer instanceof Answer.Json json) {
            return Reply.of(status, Format.JSON.mediaType(), request.owner().json(json.data()));
        }
        if (answer instanceof Answer.Bytes bytes) {
            return bytes(bytes, status);
        }
        return seeOther(request, (Answer.SeeOther) answer, format);
    }

    private Reply html(PageRequest request, Answer.Page page, int status) {
        var body = page.view() instanceof Content ready && page.template().isEmpty()
                ? ready
                : request.owner().template(page.template(), Map.of("view", page.view(), "words", request.words()));
        return Reply.of(status, HTML_TYPE, frames.page(request, page.frame(), page.title(), body));
    }

    private static Reply json(PageRequest request, Answer.Page page, int status) {
        if (page.json() == Answer.NO_JSON) {
            throw Trouble.notAcceptable();
        }
        return Reply.of(status, Format.JSON.mediaType(), request.owner().json(page.json()));
    }

    private static Reply bytes(Answer.Bytes bytes, int status) {
        var reply = Reply.of(status, bytes.type(), bytes.content());
        if (bytes.fileName().isEmpty()) {
            return reply;
        }
        return reply.with("Content-Disposition", attachment(bytes.fileName()));
    }

    /** Offers a download under this name, written as RFC 6266 has it. */
    static String attachment(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    private static Reply seeOther(PageRequest request, Answer.SeeOther answer, Format format) {
        if (!answer.notice().isEmpty()) {
            var args = answer.args().toArray();
            request.visit().keepNotice(request.words().text(answer.notice(), args));
        }
        return seeOther(answer.path(), format);
    }

    /** 303, or for JSON 201: the way to what came of it. */
    static Reply seeOther(String path, Format format) {
        return Reply.empty(format == Format.JSON ? 201 : 303)
                .with("Location", LocalPath.ascii(LocalPath.or(path, "/")));
    }
}
