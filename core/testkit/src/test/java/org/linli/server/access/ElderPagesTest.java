package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.access.CoreSite.PASSWORD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.site.Visitor;

/** The elder-friendly mode as the browser and the account keep it. */
class ElderPagesTest {

    private static final String SWITCHED = "<html lang=\"zh-CN\" class=\"elder\">";

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
    void whoHasNotSignedInKeepsItInTheirBrowser() {
        var visitor = site.visitor();
        assertThat(visitor.get("/sign-in").body()).doesNotContain(SWITCHED);

        var answer = visitor.post("/elder-mode", "on", "true", "next", "/sign-in?next=/account");

        assertThat(Visitor.sentTo(answer)).isEqualTo("/sign-in?next=/account");
        assertThat(visitor.get("/sign-in").body()).contains(SWITCHED);
        assertThat(site.visitor().get("/sign-in").body()).doesNotContain(SWITCHED);

        visitor.post("/elder-mode", "on", "false", "next", "/");
        assertThat(visitor.get("/sign-in").body()).doesNotContain(SWITCHED);
    }

    @Test
    void whoIsSignedInFindsItAgainInAnotherBrowser() {
        site.administrator().fillAt("/account", "/elder-mode", "on", "true", "next", "/");
        var other = site.visitor();
        other.fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", "");

        assertThat(other.get("/").body()).contains(SWITCHED);

        other.fillAt("/account", "/elder-mode", "on", "false", "next", "/");
        assertThat(other.get("/").body()).doesNotContain(SWITCHED);
    }

    @Test
    void theSwitchLeadsNowhereElse() {
        var visitor = site.visitor();
        visitor.get("/");

        var answer = visitor.post("/elder-mode", "on", "true", "next", "https://example.org/");

        assertThat(Visitor.sentTo(answer)).isEqualTo("/");
    }
}
