package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Whatever a running plugin does, the rest of the site answers, and the plugin's page says what is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Sabotage {

    private static final Limits PLUGINS =
            Limits.STANDARD.withTimes(Duration.ofSeconds(2)).withBound(new Bound(1, 2, Duration.ofDays(60)));
    private static final String PASSWORD = "a long enough one";

    private final FreshDatabases databases;
    private TestSite site;
    private Visitor visitor;
    private Visitor administrator;

    Sabotage(FreshDatabases databases) {
        this.databases = databases;
    }

    @BeforeAll
    void begin(@TempDir Path folder) {
        System.clearProperty("saboteur.end");
        var requests = WebSettings.Limits.STANDARD.withRequestTime(Duration.ofSeconds(4));
        site = TestSite.within(
                new Bounds(requests, PLUGINS),
                databases,
                false,
                PluginJar.project("saboteur", folder.resolve("saboteur")).compiled(),
                PluginJar.project("notices", folder.resolve("notices")).compiled());
        visitor = site.visitor();
        administrator = site.visitor();
        var first = site.linli().firstAdministrator().orElseThrow();
        var made = administrator.fill(
                first.substring(first.indexOf('/', "https://".length())),
                "name",
                "Li",
                "loginName",
                "li.admin",
                "password",
                PASSWORD,
                "again",
                PASSWORD);
        assertThat(Visitor.sentTo(made)).isEqualTo("/work");
        administrator.get("/?lang=en");
    }

    @BeforeEach
    void start() {
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
        System.setProperty("saboteur.end", "true");
        site.close();
        databases.close();
    }

    @Test
    void aPageThatThrowsIsAnswered500ThenThePluginIsDegradedThenStoppedUntilItIsStarted() {
        sabotage("page-throws");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(state()).isEqualTo(State.DEGRADED);
        assertThat(visitor.get("/health").body())
                .contains("\"reason\":\"It fails again and again: 1 of 2 pages within 86,400 minutes.\",\"since\":\"20")
                .contains("\"state\":\"degraded\"");
        assertThat(page()).contains("Runs, with faults", "on the page /saboteur/page: IllegalStateException: sabotage");

        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        isSetAside("pages");
        assertThat(page()).contains("IllegalStateException: sabotage");
        assertThat(visitor.get("/health").body()).contains("It was stopped because it failed again and again");

        administrator.fillAt("/plugins/saboteur/start", "/plugins/saboteur/start");
        assertThat(visitor.get("/saboteur/sound").statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aPageThatOverflowsTheStackOrLacksAClassIsAnswered500() {
        sabotage("page-errs");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/page: StackOverflowError");
        sabotage("page-lacks");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(page()).contains("NoClassDefFoundError: example/Nowhere");
    }

    @Test
    void pagesThatHangAndHearNothingAreGivenUp() throws Exception {
        sabotage("page-deaf");
        var callers = Executors.newFixedThreadPool(2);
        try {
            var hanging = new ArrayList<Future<HttpResponse<String>>>();
            for (var each : List.of(site.visitor(), site.visitor())) {
                hanging.add(callers.submit(() -> each.get("/saboteur/page")));
            }
            theRestAnswers();
            for (var each : hanging) {
                assertThat(each.get().statusCode()).isEqualTo(503);
            }
        } finally {
            callers.shutdownNow();
        }
        isSetAside("pages");
        assertThat(page()).contains("Left in the memory");
    }

    @Test
    void aCardOnTheStartPageThatThrowsOrHangsIsLeftOut() {
        sabotage("card-errs");
        var start = visitor.get("/?lang=en");
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).doesNotContain("/saboteur/sound");
        assertThat(page()).contains("in its part of the page /: StackOverflowError");
        sabotage("card-deaf");
        assertThat(visitor.get("/?lang=en").statusCode()).isEqualTo(200);
        isSetAside("parts of other pages");
        assertThat(page()).contains("OutOfTime");
    }

    @Test
    void aSlotThatThrowsOrHangsSaysSoInItsPlaceAndThePageIsWhole() {
        sabotage("slot-errs");
        var page = administratorAt(area());
        assertThat(page)
                .contains("This part cannot be shown at present.", "<h2 id=\"slot-saboteur-things\">Things</h2>");
        assertThat(page).contains("Level");
        sabotage("slot-deaf");
        assertThat(administratorAt(area())).contains("This part cannot be shown at present.", "Level");
        isSetAside("parts of other pages");
        assertThat(administratorAt(area())).doesNotContain("cannot be shown");
    }

    @Test
    void aCheckOfHealthThatThrowsIsToldAsOneThatGivesNoAnswer() {
        assertThat(page()).contains("Its things", "Well");
        sabotage("health-throws");
        site.nextDay();
        assertThat(visitor.get("/health").body()).contains("\"ailments\":[\"It gives no answer.\"]");
        assertThat(page()).contains("in its part of the page health.things: IllegalStateException: sabotage");
    }

    @Test
    void aJobThatThrowsOrHangsIsGivenUpAndTheJobsOfOthersRun() {
        sabotage("job-throws");
        site.nextDay();
        assertThat(page()).contains("in the job nightly: IllegalStateException: sabotage");
        sabotage("job-deaf");
        site.nextDay();
        isSetAside("jobs");
        assertThat(page()).contains("in the job nightly: OutOfTime");
    }

    @Test
    void eventsThatAreTakenWithAnErrorAreTriedAgainUntilThePluginIsStopped() {
        sabotage("event-errs");
        assertThat(visitor.get("/saboteur/told").statusCode()).isEqualTo(200);
        isSetAside("events");
        assertThat(page()).contains("when it took the event").contains("StackOverflowError");
    }

    @Test
    void eventsThatLeadToEachOtherInACircleEnd() {
        sabotage("event-loops");
        assertThat(visitor.get("/saboteur/told").statusCode()).isEqualTo(200);
        Patience.until(() -> page().contains("events go in a circle"));
        assertThat(page())
                .contains("when it took the event first", "IllegalStateException: events go in a circle: 20 led to ");
    }

    @Test
    void threadsThatItLeavesBehindAreCountedOnItsPage() {
        sabotage("page-leaks");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(200);
        assertThat(host().condition("saboteur").footprint().threads()).isPositive();
        assertThat(host().condition("saboteur").footprint().classes()).isPositive();
        host().stop("saboteur");
        var left = host().condition("saboteur").footprint();
        assertThat(left.leftLoaders()).isPositive();
        assertThat(left.leftThreads()).isPositive();
        assertThat(page()).contains("Of " + left.leftLoaders() + " runs that have ended");
    }

    @Test
    void anActWithWrongSqlIsUndoneWhole() {
        assertThat(visitor.get("/saboteur/stored?sql=nonsense").statusCode()).isEqualTo(500);
        assertThat(things()).isZero();
        assertThat(page()).contains("on the page /saboteur/stored: UnableTo");
    }

    @Test
    void aStatementThatNamesATableOfOthersIsRefusedInTests() {
        var spied = visitor.get("/saboteur/stored?sql=delete+from+core_member");
        assertThat(spied.statusCode()).isEqualTo(500);
        assertThat(page()).contains("saboteur names core_member, which is not its own");
        assertThat(things()).isZero();
    }

    private int things() {
        return site.data("core")
                .read(handle -> handle.select("select count(*) from saboteur_thing")
                        .mapTo(Integer.class)
                        .one());
    }

    private void sabotage(String mode) {
        assertThat(visitor.get("/saboteur/mode?now=" + mode).statusCode()).isEqualTo(200);
    }

    private void isSetAside(String kind) {
        Patience.until(() -> state() == State.FAILED);
        assertThat(page()).containsPattern("It was stopped because it failed again and again: 2 of \\d " + kind);
        var out = visitor.get("/saboteur/sound", "text/html");
        assertThat(out.statusCode()).isEqualTo(503);
        assertThat(out.headers().firstValue("Retry-After")).isPresent();
        assertThat(out.body()).contains("This service is closed for the moment");
    }

    private State state() {
        return host().plugin("saboteur").orElseThrow().state();
    }

    /** The plugin's page as an administrator sees it. */
    private String page() {
        return administratorAt("/plugins/saboteur");
    }

    private String area() {
        return "/areas/"
                + site.data("core")
                        .read(handle -> handle.select("select min(id) from core_area")
                                .mapTo(String.class)
                                .one());
    }

    private String administratorAt(String path) {
        var page = administrator.get(path);
        if (page.statusCode() == 303) { // a day went by
            administrator.fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", "");
            page = administrator.get(path);
        }
        assertThat(page.statusCode()).as(Visitor.sentTo(page)).isEqualTo(200);
        return page.body();
    }

    private PluginHost host() {
        return site.linli().plugins();
    }
}
