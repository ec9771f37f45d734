package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails within is answered in words, and harms nobody else. */
class FaultTest {

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
}
