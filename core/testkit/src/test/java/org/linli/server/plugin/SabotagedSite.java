package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.SiteSettings.Bounds;
import org.linli.server.limit.Limits;
import org.linli.server.limit.Limits.Bound;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.web.WebSettings;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.Patience;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** A demonstration with a plugin that does harm; whatever it does, the rest of the site answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SabotagedSite {

    private static final AtomicLong TESTS = new AtomicLong();
    private static final Limits PLUGINS =
            Limits.STANDARD.withTimes(Duration.ofSeconds(2)).withBound(new Bound(1, 2, Duration.ofDays(60)));

    /** What an administrator reads in Chinese of a plugin that was set aside: that it failed again and again. */
    private static final String ASIDE = "\u56E0\u53CD\u590D\u51FA\u9519\u5DF2\u88AB\u505C\u7528";

    private final FreshDatabases databases;
    TestSite site;
    Visitor visitor;
    Visitor administrator;

    /** The plugin's page after the demonstration was filled. */
    String filled;

    SabotagedSite(FreshDatabases databases) {
        this.databases = databases;
    }

    @BeforeAll
    void begin(@TempDir Path folder) {
        nextTest();
        System.setProperty("saboteur.mode", "demo-throws");
        var requests = WebSettings.Limits.STANDARD.withRequestTime(Duration.ofSeconds(4));
        site = TestSite.within(
                new Bounds(requests, PLUGINS),
                databases,
                true,
                PluginJar.project("saboteur", folder.resolve("saboteur")).compiled(),
                PluginJar.project("notices", folder.resolve("notices")).compiled());
        visitor = site.visitor();
        administrator = site.visitor();
        site.enter(administrator, "administrator");
        administrator.get("/?lang=en");
        filled = page();
        System.clearProperty("saboteur.mode");
    }

    @BeforeEach
    void start() {
        nextTest();
        host().stop("saboteur");
        host().start("saboteur");
    }

    @AfterEach
    void theRestAnswers() {
        assertThat(visitor.get("/?lang=en").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/health").body()).startsWith("{\"status\":\"up\"");
        assertThat(visitor.get("/notices").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/health").body()).contains("{\"id\":\"notices\",\"state\":\"running\"}");
    }

    @AfterAll
    void end() {
        nextTest();
        site.close();
        databases.close();
    }

    /** What hears nothing hears this, and ends. */
    private static void nextTest() {
        System.setProperty("saboteur.test", Long.toString(TESTS.incrementAndGet()));
    }

    void sabotage(String mode) {
        assertThat(visitor.get("/saboteur/mode?now=" + mode).statusCode()).isEqualTo(200);
    }

    void isSetAside(String kind) {
        Patience.until(() -> state() == State.FAILED);
        assertThat(page()).containsPattern("It was stopped because it failed again and again: [2-9] of \\d " + kind);
        assertThat(administratorAt("/plugins/saboteur?lang=zh-CN")).contains(ASIDE);
        administrator.get("/?lang=en");
        var out = visitor.get("/saboteur/sound", "text/html");
        assertThat(out.statusCode()).isEqualTo(503);
        assertThat(out.headers().firstValue("Retry-After")).isPresent();
        assertThat(out.body()).contains("This service is closed for the moment");
    }

    State state() {
        return host().plugin("saboteur").orElseThrow().state();
    }

    /** The plugin's page as an administrator sees it. */
    String page() {
        return administratorAt("/plugins/saboteur");
    }

    String area() {
        return "/areas/"
                + site.data("core")
                        .read(handle -> handle.select("select min(id) from core_area")
                                .mapTo(String.class)
                                .one());
    }

    String administratorAt(String path) {
        var page = administrator.get(path);
        if (page.statusCode() == 303) { // a day went by
            site.enter(administrator, "administrator");
            page = administrator.get(path);
        }
        assertThat(page.statusCode()).as(Visitor.sentTo(page)).isEqualTo(200);
        return page.body();
    }

    PluginHost host() {
        return site.linli().plugins();
    }
}
