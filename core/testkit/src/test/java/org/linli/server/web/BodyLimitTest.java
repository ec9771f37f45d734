package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is too much, or no form, is refused before it does harm. */
class BodyLimitTest {

    private static final WebSettings.Limits SMALL = new WebSettings.Limits(1_000, 10_000, 2, FailingPages.PATIENCE, 4);
    private static final int LARGE = 2 * 1024 * 1024;
    private static StandInSite site;
    private static StandInSite small;

    @BeforeAll
    static void start() {
        site = FailingPages.start();
        small = FailingPages.start(SMALL);
    }

    @AfterAll
    static void stop() {
        site.close();
        small.close();
    }

    @Test
    void aBodyOverTheLimitIs413WithOrWithoutItsLengthAnnounced() {
        assertThat(FailingPages.post(site, "word=" + "x".repeat(LARGE)).statusCode())
                .isEqualTo(413);
        var text = "word=" + "x".repeat(LARGE);
        var chunked = BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var answer = site.send(site.to("/words")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(chunked));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(RoutingTest.WORDS.text("error.too-large.title"));
    }

    /** As a browser does: a connection that is closed before its body is read loses the answer. */
    @Test
    void whoReadsTheAnswerOnlyWhenEverythingIsSentGetsTheRefusal() throws IOException {
        var head = "POST /words HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        var body = "x".repeat(8 * LARGE);
        for (var text : List.of(
                head + "Content-Length: " + body.length() + "\r\n\r\n" + body,
                head + "Transfer-Encoding: chunked\r\n\r\n" + chunk(body) + chunk(""))) {
            assertThat(RawHttp.sendAsIs(site.server.port(), text))
                    .startsWith("HTTP/1.1 413")
                    .endsWith("</html>\n");
        }
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
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\nConnection: close");
    }

    @Test
    void filesThatTogetherAreTooLargeAre413AlsoWhereTheLengthWasNotAnnounced() throws IOException {
        var head = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"large.png\"\r\n\r\n";
        var text = "POST /words HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + chunk(head)
                + chunk("x".repeat(10_000)).repeat(20);
        assertThat(RawHttp.sendAsIs(small.server.port(), text)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyThatIsBrokenOffIsNoFaultOfOurs() throws IOException {
        var text = "POST /words HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nword=";
        assertThat(RawHttp.sendAsIs(site.server.port(), text))
                .startsWith("HTTP/1.1 408")
                .contains("Connection: close");
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

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
