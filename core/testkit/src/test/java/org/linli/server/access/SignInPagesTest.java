package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.access.CoreSite.PASSWORD;
import static org.linli.testkit.site.Visitor.sentTo;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and out as people meet it: over HTTP, on a new site. */
class SignInPagesTest {

    private CoreSite site;

    @BeforeEach
    void start() {
        site = new CoreSite(false);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void theFirstAdministratorIsMadeOnceThroughTheLink() {
        var visitor = site.visitor();
        var link = site.firstLink();
        var wrong = visitor.fill(
                link, "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", "something else");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"li.admin\"").doesNotContain(PASSWORD);

        var made = site.administrator();

        assertThat(made.get("/account").body()).contains("li.admin");
        assertThat(made.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(site.visitor().get(link).body()).doesNotContain("<input type=\"password\"");
        assertThat(site.linli.firstAdministrator()).isEmpty();
    }

    @Test
    void signingInGivesASessionThatTheServerEnds() {
        site.administrator();
        var visitor = site.visitor();
        var wrong = visitor.fill("/sign-in", "name", "li.admin", "password", "wrong", "next", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(visitor.cookie("linli_session")).isEmpty();

        var right =
                visitor.fill("/sign-in?next=/account", "name", "LI.Admin", "password", PASSWORD, "next", "/account");
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(sentTo(right)).isEqualTo("/account");
        var first = visitor.cookie("linli_session").orElseThrow();
        assertThat(first.isHttpOnly()).isTrue();
        visitor.fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", "");
        var second = visitor.cookie("linli_session").orElseThrow();
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(withCookie(first.getValue())).isEqualTo(303);
        assertThat(withCookie(second.getValue())).isEqualTo(200);

        visitor.get("/account");
        visitor.post("/sign-out");
        assertThat(visitor.cookie("linli_session")).isEmpty();
        assertThat(withCookie(second.getValue())).isEqualTo(303);
    }

    @Test
    void afterSignInOneIsNeverSentToAnotherSite() {
        site.administrator();
        for (var next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
            var answer = site.visitor().fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", next);
            assertThat(sentTo(answer)).isEqualTo("/work");
        }
    }

    @Test
    void aChangedPasswordOpensAndTheOldOneDoesNot() {
        var administrator = site.administrator();
        var fresh = "another long enough one";
        assertThat(administrator
                        .fill("/account/password", "old", PASSWORD, "fresh", "short", "again", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sentTo(administrator.fill("/account/password", "old", PASSWORD, "fresh", fresh, "again", fresh)))
                .isEqualTo("/account");
        assertThat(site.visitor()
                        .fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(site.visitor()
                        .fill("/sign-in", "name", "li.admin", "password", fresh, "next", "")
                        .statusCode())
                .isEqualTo(303);
    }

    private int withCookie(String session) {
        var request =
                HttpRequest.newBuilder().header("Accept", "text/html").header("Cookie", "linli_session=" + session);
        return site.status("/account", request);
    }
}
