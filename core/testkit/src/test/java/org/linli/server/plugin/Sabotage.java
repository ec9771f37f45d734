package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.Patience;

/** Whatever a running plugin does in its own pages, jobs and events, its page says what is wrong. */
abstract class Sabotage extends SabotagedSite {

    Sabotage(FreshDatabases databases) {
        super(databases);
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

        assertThat(visitor.get("/saboteur/page").statusCode()).isIn(500, 503); // it may be stopped already
        isSetAside("pages");
        assertThat(page()).contains("IllegalStateException: sabotage");
        assertThat(visitor.get("/health").body()).contains("It was stopped because it failed again and again");

        administrator.fillAt("/plugins/saboteur/start", "/plugins/saboteur/start");
        assertThat(visitor.get("/saboteur/sound").statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void administratorsAndTheTrailAreToldOnceThatItIsDegradedAndOnceThatItIsStopped() {
        int degraded = told("plugin.degraded");
        int stopped = told("plugin.aside");
        sabotage("page-throws");
        visitor.get("/saboteur/page");
        Patience.until(() -> told("plugin.degraded") == degraded + 1);
        visitor.get("/saboteur/page");
        Patience.until(() -> told("plugin.aside") == stopped + 1);
        assertThat(told("plugin.degraded")).isEqualTo(degraded + 1);
        assertThat(administratorAt("/account/notices"))
                .contains("The plugin saboteur fails again and again. It still runs")
                .contains("The plugin saboteur failed again and again and was stopped.");
        assertThat(administratorAt("/account/notices?lang=zh-CN"))
                .contains("saboteur \u56E0\u53CD\u590D\u51FA\u9519\u5DF2\u88AB\u505C\u7528");
        administrator.get("/?lang=en");
    }

    @Test
    void aPageThatOverflowsTheStackOrLacksAClassIsAnswered500() {
        sabotage("page-errs");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/page: StackOverflowError");
        start();
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

    private int told(String act) {
        return site.data("core")
                .read(handle -> handle.select(
                                "select count(*) from core_audit where act = ? and note = 'saboteur'", act)
                        .mapTo(Integer.class)
                        .one());
    }

    private int things() {
        return site.data("core")
                .read(handle -> handle.select("select count(*) from saboteur_thing where name = 'half'")
                        .mapTo(Integer.class)
                        .one());
    }
}
