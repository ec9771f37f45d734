package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.web.Answer;

/** Requests find their routes, and each way to miss one is answered in its own way. */
class RoutingTest {

    private static final Permission READ = new Permission("core.thing.read");
    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> Answer.page("Home", "home.jte", "at home"));
        site.get(
                "/things/{id}",
                Access.everyone(),
                request -> Answer.page("Thing", "thing.jte", request.id("id"))
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
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.body()).contains("<title>").contains("at home").contains("<html lang=\"zh-CN\"");
    }
}
