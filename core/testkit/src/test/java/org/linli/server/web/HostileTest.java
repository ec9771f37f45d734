package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.web.Answer;

/** What is sent to do harm, and what fails within, is answered in words and harms nobody else. */
class HostileTest {

    record Word(String word) {}

    private static final Form<Word> FORM = Form.of(Word.class, "test.word");
    private static final String SESSION = "linli_session=token-of-wang-0001";
    private static final int LARGE = 2 * 1024 * 1024;
    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = StandInSite.onSqlite();
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
        site.settings = site.settings.withLimits(WebSettings.Limits.STANDARD.withRequestTime(Duration.ofSeconds(2)));
        site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/throws", "/error", "/broken-template"})
    void whateverAPageThrowsIsA500WithItsNumberAndNothingOfTheInside(String path) {
        var answer = site.get(path);
        var reference = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains(reference)
                .contains(RoutingTest.WORDS.text("error.fault.title"))
                .doesNotContain("secret", "Exception", "absent.jte");
        assertThat(site.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAPageThrowsIsAProblemForAProgram() {
        var problem = site.get("/error", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(500);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"reference\"").doesNotContain("secret");
    }

    @Test
    void aPageThatHangsIsAnswered503InWords() {
        var answer = site.get("/hangs");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains(RoutingTest.WORDS.text("error.too-slow.title"));
    }

    @Test
    void triesAreCountedByAddress() {
        assertThat(site.get("/tries").statusCode()).isEqualTo(200);
        assertThat(site.get("/tries").statusCode()).isEqualTo(200);
        var third = site.get("/tries", "X-Forwarded-For", "203.0.113.9");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPageCannotSendAnybodyToAnotherSite() {
        assertThat(site.get("/away").headers().firstValue("Location")).hasValue("/");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void aFormThatAnotherSiteSendsIsRefusedWithOrWithoutCookies(String header, String value) {
        var answer = post("word=x", header, value);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(RoutingTest.WORDS.text("error.csrf.title"));
        assertThat(post("word=x", header, value, "Cookie", SESSION).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCookieWithoutTheTokenOfItsOwnPageIsRefused() {
        var shown = site.get("/form", "Cookie", SESSION);
        var token = TakingTest.token(shown, "_csrf");
        assertThat(post("word=x&_csrf=" + token, "Cookie", SESSION).statusCode())
                .isEqualTo(303);
        assertThat(post("word=x", "Cookie", SESSION).statusCode()).isEqualTo(403);
        assertThat(post("word=x&_csrf=" + token + "x", "Cookie", SESSION).statusCode())
                .isEqualTo(403);
        assertThat(post("word=x&_csrf=.", "Cookie", SESSION).statusCode()).isEqualTo(403);

        var another = site.get("/form");
        var visit = TakingTest.cookie(another, "linli_visit");
        assertThat(post("word=x&_csrf=" + token, "Cookie", visit).statusCode()).isEqualTo(403);
        assertThat(post("word=x&_csrf=" + TakingTest.token(another, "_csrf"), "Cookie", visit)
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("word=x", "Cookie", "other=1").statusCode()).isEqualTo(403);
    }

    @Test
    void theTokenMayAlsoComeInAHeader() {
        var token = TakingTest.token(site.get("/form", "Cookie", SESSION), "_csrf");
        assertThat(post("word=x", "Cookie", SESSION, "X-CSRF-Token", token).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whereNoCookieCameThereIsNothingToMisuse() {
        assertThat(post("word=x").statusCode()).isEqualTo(303);
        assertThat(post("word=x", "Authorization", "Bearer token-of-wang-0001").statusCode())
                .isEqualTo(303);
    }

    @Test
    void thePageWritesItsTokenAnewEachTime() {
        var one = TakingTest.token(site.get("/form", "Cookie", SESSION), "_csrf");
        assertThat(TakingTest.token(site.get("/form", "Cookie", SESSION), "_csrf"))
                .isNotEqualTo(one);
    }

    @Test
    void aBodyOverTheLimitIs413WithOrWithoutItsLengthAnnounced() {
        assertThat(post("word=" + "x".repeat(LARGE)).statusCode()).isEqualTo(413);
        var text = "word=" + "x".repeat(LARGE);
        var chunked = BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var answer = site.send(site.to("/words")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(chunked));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(RoutingTest.WORDS.text("error.too-large.title"));
    }

    @Test
    void fieldsOfAFormWithFilesAreBoundedToo() {
        var answer = site.send(new Multipart().field("word", "x".repeat(LARGE)).to(site.to("/words")));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aFormWithFilesThatIsLargerThanAllTogetherMayBeIs413() throws IOException {
        var answer = RawHttp.send(
                site.server.port(),
                "POST /words HTTP/1.1",
                "Host: x",
                "Content-Type: multipart/form-data; boundary=b",
                "Content-Length: 9000000000");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void brokenFormsAndUnknownKindsAreRefused() {
        var broken = site.send(site.to("/words")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nnothing")));
        assertThat(broken.statusCode()).isEqualTo(400);
        var bare = site.send(
                site.to("/words").header("Content-Type", "multipart/form-data").POST(BodyPublishers.ofString("x")));
        assertThat(bare.statusCode()).isEqualTo(400);
        var unknown =
                site.send(site.to("/words").header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>")));
        assertThat(unknown.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/assets/../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/form%2F..%2F",
                "/%2fform",
                "//form",
                "/form/%00",
                "/form%0d%0aX:y",
                "/form;x=y",
                "/%",
                "/%c0%ae%c0%ae/",
                "/form\\..\\x"
            })
    void pathsThatHideSomethingFindNothing(String path) throws IOException {
        var answer = RawHttp.send(site.server.port(), "GET " + path + " HTTP/1.1", "Host: x");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").doesNotContain("root:", "X:y\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/x", "a b", "<script>", "user@evil.example", "x:99999999"})
    void aHostThatIsNoneIsNotWrittenIntoAddresses(String host) throws IOException {
        var answer = RawHttp.send(site.server.port(), "GET / HTTP/1.1", "Host: " + host);
        assertThat(answer.contains("HTTP/1.1 400") || answer.contains("http://127.0.0.1"))
                .isTrue();
        assertThat(answer).doesNotContain("://" + host);
    }

    @Test
    void forwardedHeadersOfOthersAreIgnored() {
        var forged = site.get(
                "/address", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil");
        assertThat(forged.body()).contains("from 127.0.0.1 false");
        assertThat(forged.headers().allValues("Set-Cookie")).noneMatch(line -> line.contains("Secure"));
        assertThat(forged.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(site.get("/", "X-Forwarded-Host", "evil.example").body()).doesNotContain("evil");
    }

    @Test
    void requestsThatCouldBeReadInTwoWaysAreRefused() throws IOException {
        assertThat(RawHttp.send(
                        site.server.port(),
                        "POST /words HTTP/1.1",
                        "Host: x",
                        "Content-Length: 5",
                        "Content-Length: 6"))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.send(
                        site.server.port(),
                        "POST /words HTTP/1.1",
                        "Host: x",
                        "Content-Length: 5",
                        "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.send(site.server.port(), "GET / HTTP/1.1", "Host: a", "Host: b"))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.send(site.server.port(), "GET / HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(RawHttp.send(site.server.port(), "GET / HTTP/1.1", "Host: x", "X: " + "y".repeat(64 * 1024)))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void whatTheServerRefusesByItselfTellsNothingOfIt() throws IOException {
        assertThat(RawHttp.send(site.server.port(), "GET /% HTTP/1.1", "Host: x")
                        .toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("jetty", "javalin", "java.");
        assertThat(RawHttp.send(site.server.port(), "NONSENSE / HTTP/1.1", "Host: x"))
                .containsPattern("HTTP/1.1 (400|404|405|501)");
    }

    private static HttpResponse<String> post(String fields, String... headers) {
        var request = site.to("/words")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        return site.send(headers.length == 0 ? request : request.headers(headers));
    }
}
