package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.web.Answer;

/** What is true of every answer, whatever it answers. */
class EveryAnswerTest {

    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> Answer.page("Home", "home.jte", "at home"));
        site.get("/long", Access.everyone(), request -> Answer.page("Long", "long.jte", "long ".repeat(1_000)));
        site.out.put("service-365", false);
        site.viewers.put("token-of-wang-0001", new StandInViewer(1, "Wang", Set.of()));
        site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepThePageSafe() {
        for (var path : List.of("/", "/nothing", "/health", "/service-365/x")) {
            var headers = site.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Request-Id")).isPresent();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void whatASignedInPersonSawIsNotKeptByTheBrowser() {
        var answer = site.get("/", "Cookie", "linli_session=token-of-wang-0001");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aLongPageIsCompressedForWhoeverTakesIt() {
        assertThat(site.get("/long", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(site.get("/long").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void healthNamesVersionAndTheStateOfEachPlugin() {
        var answer = site.get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"up\",\"version\":\"1.2.3\",\"plugins\":"
                        + "[{\"id\":\"service-365\",\"state\":\"stopped\"}]}")
                .satisfies(body -> assertThat(type(answer)).isEqualTo("application/json"));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
