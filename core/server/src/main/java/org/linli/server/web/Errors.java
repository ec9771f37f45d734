package org.linli.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.api.refusal.Refusal;
import org.linli.api.web.Answer.Frame;
import org.linli.api.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong: as a page, or as problem JSON (RFC 9457). */
final class Errors {

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private final Frames frames;

    Errors(Frames frames) {
        this.frames = frames;
    }

    Reply reply(PageRequest request, Format format, Throwable thrown) {
        var trouble = Trouble.of(thrown);
        if (trouble.logged()) {
            LOG.error(
                    "{} {} {}",
                    request.reference(),
                    request.visit().incoming().method(),
                    request.visit().incoming().rawPath(),
                    thrown);
        }
        try {
            return said(request, format, trouble).with(trouble.headers());
        } catch (RuntimeException | Error e) {
            LOG.error("{} not even the error could be shown", request.reference(), e);
            return plain(request, trouble);
        }
    }

    private Reply said(PageRequest request, Format format, Trouble trouble) {
        var words = request.words();
        if (format != Format.HTML) {
            return problem(request, words, trouble);
        }
        if (trouble.status() == 401) {
            return Answers.seeOther("/sign-in?next=" + next(request), Format.HTML);
        }
        try {
            return page(request, trouble);
        } catch (RuntimeException e) {
            // most likely it could not be found out who asks
            request.visit().forgetViewer();
            return page(request, trouble);
        }
    }

    /** Where to go on after signing in: the page that was asked for; a form that was sent cannot be gone on with. */
    private static String next(PageRequest request) {
        var incoming = request.visit().incoming();
        var query = incoming.rawQuery().isEmpty() ? "" : "?" + incoming.rawQuery();
        var asked = incoming.method().equals("GET") ? incoming.rawPath() + query : "/";
        return URLEncoder.encode(LocalPath.or(asked, "/"), StandardCharsets.UTF_8);
    }

    private Reply page(PageRequest request, Trouble trouble) {
        var words = request.words();
        var view = new ErrorView(
                trouble.status(),
                words.text(trouble.words() + ".title"),
                text(words, trouble),
                trouble.logged() ? request.reference() : "");
        var body = frames.core().template("error.jte", Map.of("view", view, "words", words));
        return Reply.of(trouble.status(), Answers.HTML_TYPE, frames.page(request, Frame.PUBLIC, view.title(), body));
    }

    private static String text(Words words, Trouble trouble) {
        if (trouble.refusals().isEmpty()) {
            return words.text(trouble.words() + ".text");
        }
        return String.join(
                " ",
                trouble.refusals().stream().map(refusal -> said(words, refusal)).toList());
    }

    private static Reply problem(PageRequest request, Words words, Trouble trouble) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", words.text(trouble.words() + ".title"));
        problem.put("status", trouble.status());
        problem.put("detail", words.text(trouble.words() + ".text"));
        problem.put("reference", request.reference());
        if (!trouble.refusals().isEmpty()) {
            problem.put("errors", refusals(words, trouble.refusals()));
        }
        return Reply.of(trouble.status(), PROBLEM_TYPE, PlainJson.of(problem));
    }

    /** Refusals with their words, as JSON has them. */
    static List<Map<String, String>> refusals(Words words, List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> Map.of("field", refusal.field(), "key", refusal.key(), "detail", said(words, refusal)))
                .<Map<String, String>>map(TreeMap::new)
                .toList();
    }

    private static String said(Words words, Refusal refusal) {
        return words.text(refusal.key(), refusal.args().toArray());
    }

    private static Reply plain(PageRequest request, Trouble trouble) {
        var text = trouble.status() + " " + request.reference();
        return Reply.of(trouble.status(), "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
                .with(trouble.headers());
    }
}
