package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.web.Answer;
import org.linli.api.words.Words;
import org.linli.server.words.Bundles;

/** Requests find their routes, and each way to miss one is answered in its own way. */
class RoutingTest {

    private static final Permission READ = new Permission("core.thing.read");
    static final Words WORDS = Bundles.core().in(Bundles.CHINESE);
    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> Answer.page("Home", "home.jte", "at home"));
        site.get(
                "/things/{id}",
                Access.everyone(),
                request -> Answer.page("Thing", "thing.jte", "thing " + request.id("id"))
                        .withJson(Map.of("id", "" + request.id("id"))));
        site.get(
                "/mine",
                Access.signedIn(),
                request -> Answer.page("Mine", "mine.jte", request.viewer().name()));
        site.get("/secret", Access.holders(READ), request -> Answer.page("Secret", "secret.jte", "secret"));
        site.out.put("service-365", false);
        site.viewers.put("token-of-wang-0001", new StandInViewer(1, "Wang", Set.of()));
        site.viewers.put("token-of-li-00000001", new StandInViewer(2, "Li", Set.of(READ)));
        site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aPageIsAnsweredInTheFrame() {
        var answer = site.get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body()).contains("Home").contains("at home").contains("<html lang=\"zh-CN\"");
    }

    @Test
    void thePageOfAnObjectIsAlsoJson() {
        assertThat(site.get("/things/7").body()).contains("thing 7");
        var answer = site.get("/things/7", "Accept", "application/json");
        assertThat(type(answer)).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"id\":\"7\"}");
    }

    @Test
    void aPageWithoutDataIsNotAcceptableAsJson() {
        var answer = site.get("/", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(type(answer)).isEqualTo("application/problem+json");
    }

    @Test
    void anIdThatIsNoNumberIsNotFound() {
        assertThat(site.get("/things/seven").statusCode()).isEqualTo(404);
        assertThat(site.get("/things/-7").statusCode()).isEqualTo(404);
        assertThat(site.get("/things/99999999999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNotSignedInIsSentToSignInAndBackAgain() {
        var answer = site.get("/mine?year=2026&q=a%26b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Fmine%3Fyear%3D2026%26q%3Da%2526b");
    }

    @Test
    void aProgramThatHasNotSignedInIsTold401() {
        var answer = site.get("/mine", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void theSessionIsKnownByItsCookieAndTheTokenByItsHeader() {
        assertThat(site.get("/mine", "Cookie", "linli_session=token-of-wang-0001")
                        .body())
                .contains("Wang");
        assertThat(site.get("/mine", "Authorization", "Bearer token-of-wang-0001")
                        .body())
                .contains("Wang");
        assertThat(site.get("/mine", "Cookie", "linli_session=token-of-nobody-1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/mine", "Cookie", "linli_session=x\"; linli_session=")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoHasNoPermissionIsTold403AndWhoHasItSees() {
        assertThat(site.get("/secret", "Authorization", "Bearer token-of-wang-0001")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.get("/secret", "Authorization", "Bearer token-of-li-00000001")
                        .body())
                .contains("secret");
    }

    @Test
    void anUnknownPathIs404AsPageAndAsProblem() {
        var page = site.get("/nothing/here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"zh-CN\"").contains(WORDS.text("error.not-found.title"));
        var problem = site.get("/nothing/here", "Accept", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(type(problem)).isEqualTo("application/problem+json");
        assertThat(problem.body()).contains("\"type\":\"about:blank\"", "\"status\":404", "\"reference\":\"");
    }

    @Test
    void aPluginThatIsOutAnswers503WithWordsWhereverItsPagesWere() {
        for (var path : List.of("/service-365", "/service-365/matters/1", "/service-365/matters.csv")) {
            var answer = site.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(answer.body()).contains(WORDS.text("error.plugin-out.title"));
        }
        assertThat(site.get("/service-3650").statusCode()).isEqualTo(404);
    }

    @Test
    void aSlashTooManyIsTakenAway() {
        var answer = site.get("/things/7/");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/things/7");
        assertThat(site.get("/nothing/").statusCode()).isEqualTo(404);
    }

    @Test
    void headIsAnsweredLikeGetWithoutContent() {
        var answer = site.send(site.to("/").method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void aWrongMethodIsToldWhichOnesAreRight(String method) {
        var answer = site.send(site.to("/things/7").method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
