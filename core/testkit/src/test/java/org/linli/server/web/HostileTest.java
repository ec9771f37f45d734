package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no proper client would send. */
class HostileTest {

    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = FailingPages.start();
    }

    @AfterAll
    static void stop() {
        site.close();
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
                        .toLowerCase(Locale.ROOT))
                .doesNotContain("jetty", "javalin", "java.");
        assertThat(RawHttp.send(site.server.port(), "NONSENSE / HTTP/1.1", "Host: x"))
                .containsPattern("HTTP/1.1 (400|404|405|501)");
    }
}
