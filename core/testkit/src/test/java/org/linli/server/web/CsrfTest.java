package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form is taken only from whom it was shown to. */
class CsrfTest {

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
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void aFormThatAnotherSiteSendsIsRefusedWithOrWithoutCookies(String header, String value) {
        var answer = FailingPages.post(site, "word=x", header, value);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(RoutingTest.WORDS.text("error.csrf.title"));
        assertThat(FailingPages.post(site, "word=x", header, value, "Cookie", FailingPages.SESSION)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCookieWithoutTheTokenOfItsOwnPageIsRefused() {
        var shown = site.get("/form", "Cookie", FailingPages.SESSION);
        var token = NeedSite.token(shown, "_csrf");
        assertThat(FailingPages.post(site, "word=x&_csrf=" + token, "Cookie", FailingPages.SESSION)
                        .statusCode())
                .isEqualTo(303);
        assertThat(FailingPages.post(site, "word=x", "Cookie", FailingPages.SESSION)
                        .statusCode())
                .isEqualTo(403);
        assertThat(FailingPages.post(site, "word=x&_csrf=" + token + "x", "Cookie", FailingPages.SESSION)
                        .statusCode())
                .isEqualTo(403);
        assertThat(FailingPages.post(site, "word=x&_csrf=.", "Cookie", FailingPages.SESSION)
                        .statusCode())
                .isEqualTo(403);

        var another = site.get("/form");
        var visit = NeedSite.cookie(another, "linli_visit");
        assertThat(FailingPages.post(site, "word=x&_csrf=" + token, "Cookie", visit)
                        .statusCode())
                .isEqualTo(403);
        assertThat(FailingPages.post(site, "word=x&_csrf=" + NeedSite.token(another, "_csrf"), "Cookie", visit)
                        .statusCode())
                .isEqualTo(303);
        assertThat(FailingPages.post(site, "word=x", "Cookie", "other=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenMayAlsoComeInAHeader() {
        var token = NeedSite.token(site.get("/form", "Cookie", FailingPages.SESSION), "_csrf");
        assertThat(FailingPages.post(site, "word=x", "Cookie", FailingPages.SESSION, "X-CSRF-Token", token)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whereNoCookieCameThereIsNothingToMisuse() {
        assertThat(FailingPages.post(site, "word=x").statusCode()).isEqualTo(303);
        assertThat(FailingPages.post(site, "word=x", "Authorization", "Bearer token-of-wang-0001")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void thePageWritesItsTokenAnewEachTime() {
        var one = NeedSite.token(site.get("/form", "Cookie", FailingPages.SESSION), "_csrf");
        assertThat(NeedSite.token(site.get("/form", "Cookie", FailingPages.SESSION), "_csrf"))
                .isNotEqualTo(one);
    }
}
