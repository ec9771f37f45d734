package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.web.Answer;

/** Behind a proxy that the district trusts, what the proxy says of the visitor counts, and no more than that. */
class ProxyTest {

    private StandInSite site;

    @BeforeEach
    void prepare() {
        site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> {
            var core = (WebRequest) request;
            return Answer.page("x", "x.jte", core.address() + " " + core.secure() + " " + core.url("/here"));
        });
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void addressSchemeAndHostAreTheVisitors() {
        site.settings = site.settings.withTrustedProxies("127.0.0.0/8");
        site.start();
        var answer = site.get(
                "/",
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "linli.example.cn");
        assertThat(answer.body()).contains("203.0.113.9 true https://linli.example.cn/here");
        assertThat(answer.headers().allValues("Set-Cookie")).allMatch(line -> line.contains("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void whatTheVisitorWroteBeforeTheProxyIsNotBelieved() {
        site.settings = site.settings.withTrustedProxies("127.0.0.1", "10.0.0.0/8");
        site.start();
        assertThat(forwarded("198.51.100.1, 203.0.113.9")).contains("203.0.113.9 false");
        assertThat(forwarded("198.51.100.1, 203.0.113.9, 10.0.0.7")).contains("203.0.113.9 false");
        assertThat(forwarded("198.51.100.1, unknown")).contains("127.0.0.1 false");
        assertThat(forwarded("evil.example")).contains("127.0.0.1 false");
        assertThat(forwarded("10.0.0.7")).contains("127.0.0.1 false");
        assertThat(site.get("/", "X-Forwarded-For", "198.51.100.1", "X-Forwarded-For", "203.0.113.9")
                        .body())
                .contains("203.0.113.9 false");
    }

    @Test
    void aDistrictThatNamesItsAddressIsNeverCalledOtherwise() {
        site.settings = site.settings.withTrustedProxies("127.0.0.1").withPublicAddress("https://linli.example.cn/");
        site.start();
        assertThat(site.get("/", "X-Forwarded-Host", "evil.example").body()).contains("https://linli.example.cn/here");
    }

    private String forwarded(String chain) {
        return site.get("/", "X-Forwarded-For", chain).body();
    }
}
