package org.linli.server.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.web.Answer;

/** A site with a form and with pages that fail in each way, for tests of what is sent to do harm. */
final class FailingPages {

    record Word(String word) {}

    static final String SESSION = "linli_session=token-of-wang-0001";
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Form<Word> FORM = Form.of(Word.class, "test.word");

    private FailingPages() {}

    static StandInSite start(WebSettings.Limits limits) {
        var site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> Answer.page("Home", "home.jte", request.url("/x")));
        site.get("/form", Access.everyone(), request -> Answer.page("Form", "form.jte", request.form(FORM)));
        site.get(
                "/address",
                Access.everyone(),
                request -> Answer.page(
                        "Address",
                        "a.jte",
                        "from " + ((WebRequest) request).address() + " " + ((WebRequest) request).secure()));
        site.get("/throws", Access.everyone(), request -> {
            throw new IllegalStateException("secret detail");
        });
        site.get("/error", Access.everyone(), request -> {
            throw new NoClassDefFoundError("secret detail");
        });
        site.get("/broken-template", Access.everyone(), request -> Answer.page("x", "frame/absent.jte", "x"));
        site.get("/hangs", Access.everyone(), request -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.seeOther("/");
        });
        site.get("/away", Access.everyone(), request -> Answer.seeOther("//evil.example/"));
        site.get("/tries", Access.everyone(), request -> {
            request.throttle("tries", 2);
            return Answer.page("ok", "ok.jte", "ok");
        });
        site.route(
                "core",
                "POST",
                "/words",
                Access.everyone(),
                new Action.Take<>(
                        FORM,
                        (request, word) -> Answer.seeOther("/"),
                        (request, form) -> Answer.page("x", "x.jte", form)));
        site.viewers.put("token-of-wang-0001", new StandInViewer(1, "Wang", Set.of()));
        site.settings = site.settings.withLimits(limits);
        return site.start();
    }

    static StandInSite start() {
        return start(WebSettings.Limits.STANDARD.withRequestTime(PATIENCE));
    }

    /** Sends the form, with further headers. */
    static HttpResponse<String> post(StandInSite site, String fields, String... headers) {
        var request = site.to("/words")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        return site.send(headers.length == 0 ? request : request.headers(headers));
    }
}
