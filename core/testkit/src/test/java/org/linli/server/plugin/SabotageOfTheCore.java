package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.testkit.FreshDatabases;

/** Whatever a plugin does where the core asks it, the core goes on without it and says who it was. */
abstract class SabotageOfTheCore extends Sabotage {

    SabotageOfTheCore(FreshDatabases databases) {
        super(databases);
    }

    @Test
    void aDemonstrationIsFilledWithoutTheStoriesOfWhoCannotTellThem() {
        assertThat(filled).contains("in the job demonstration: IllegalStateException: sabotage");
    }

    @Test
    void theWalkGoesOnWithoutWhoFails() {
        sabotage("walk-errs");
        assertThat(visitor.get("/demonstration/walk").statusCode()).isEqualTo(200);
        assertThat(page()).contains("in its part of the page /demonstration/walk: StackOverflowError");
    }

    @Test
    void aProjectsPageHasACardAndATabOfAPluginAndStaysWholeWhenTheyFail() {
        var project = project();
        var page = administratorAt(project);
        assertThat(page)
                .contains("Beside ", "<h2 id=\"slot-saboteur-things\">Things</h2>")
                .doesNotContain("All of ");
        assertThat(page).contains("?tab=saboteur.list\"", "All things");
        assertThat(administratorAt(project + "?tab=saboteur.list"))
                .contains("All of ")
                .doesNotContain("Beside ");
        start();
        sabotage("slot-errs");
        assertThat(administratorAt(project)).contains("This part cannot be shown at present.", "All things");
        assertThat(page()).contains("in its part of the page project.things: StackOverflowError");
        assertThat(administratorAt(project + "?tab=saboteur.list")).contains("This part cannot be shown at present.");
        isSetAside("parts of other pages");
        assertThat(administratorAt(project)).doesNotContain("All things", "cannot be shown");
    }

    @Test
    void aFigureThatThrowsOrHangsIsLeftOutAndTheOthersAreCounted() {
        site.clock().move(Duration.ofMinutes(2)); // what was counted before is kept for a minute
        sabotage("figure-errs");
        assertThat(visitor.get("/?lang=en").statusCode()).isEqualTo(200);
        assertThat(page()).contains("when it counted the figure harm: StackOverflowError");
        sabotage("figure-deaf");
        var figures = visitor.get(FIGURES);
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("Harm: cannot be counted at present", "<dt>Projects</dt>");
        isSetAside("counts of figures");
        assertThat(page()).contains("OutOfTime");
    }

    @Test
    void aListThatThrowsOrHangsIsLeftOutOfTheSearch() {
        assertThat(visitor.get("/saboteur/findable").statusCode()).isEqualTo(200);
        assertThat(administratorAt("/search?q=findable")).contains("findable</a>");
        sabotage("search-errs");
        assertThat(administratorAt("/search?q=findable")).doesNotContain("findable</a>");
        assertThat(page()).contains("in its part of the page /search: StackOverflowError");
        sabotage("search-deaf");
        assertThat(administratorAt("/search?q=findable")).doesNotContain("findable</a>");
        isSetAside("parts of other pages");
    }

    @Test
    void aRuleOfFilesThatThrowsOrHangsShowsNobodyTheFile() {
        var file = file();
        assertThat(visitor.get(file).statusCode()).isEqualTo(404);
        sabotage("file-throws");
        assertThat(visitor.get(file).statusCode()).isEqualTo(500);
        assertThat(page()).contains("in its part of the page /files: IllegalStateException: sabotage");
        sabotage("file-deaf");
        assertThat(visitor.get(file).statusCode()).isIn(503, 404); // asked anew when it was stopped meanwhile
        isSetAside("parts of other pages");
    }

    @Test
    void aCheckOfHealthThatHangsIsToldAsOneThatGivesNoAnswer() {
        sabotage("health-deaf");
        site.nextDay();
        assertThat(visitor.get("/health").body()).contains("\"ailments\":[\"It gives no answer.\"]");
        assertThat(page()).contains("in its part of the page health.things: OutOfTime");
    }

    @Test
    void anEffectThatFailsWhenItsTimeComesKeepsNobodyElseWaiting() {
        sabotage("effect-errs");
        assertThat(visitor.get("/saboteur/begun?now=harmful").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/saboteur/begun").statusCode()).isEqualTo(200);
        site.nextDay();
        site.until("core", handle -> ended(handle) == 1);
        assertThat(page()).contains("in the job saboteur.run: StackOverflowError");
    }

    @Test
    void anActThatHangsIsGivenUpAndTheActsOfOthersAreStored() throws Exception {
        sabotage("act-deaf");
        var caller = Executors.newSingleThreadExecutor();
        try {
            var hanging = caller.submit(() -> site.visitor().get("/saboteur/act"));
            site.visitor("clerk1"); // whose session is stored
            assertThat(hanging.get().statusCode()).isEqualTo(503);
        } finally {
            caller.shutdownNow();
        }
        assertThat(page()).contains("on the page /saboteur/act: ");
    }

    @Test
    void readsThatHangLeaveTheOthersTheirs() throws Exception {
        sabotage("read-deaf");
        var callers = Executors.newFixedThreadPool(4);
        try {
            var hanging = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) {
                hanging.add(callers.submit(
                        () -> site.visitor().get("/saboteur/read").statusCode()));
            }
            for (var each : hanging) {
                assertThat(each.get()).isEqualTo(503);
            }
            theRestAnswers(); // while those that hear nothing still read
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aPageThatFillsTheMemoryUntilItIsRefusedIsAnswered500() {
        sabotage("page-hogs");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/page: OutOfMemoryError: sabotage");
        assertThat(state()).isEqualTo(State.DEGRADED);
    }

    @Test
    void aMemberReadsWhatIsKnownAlsoWhenAPluginCannotTellItsPart() {
        sabotage("tell-throws");
        var resident = site.visitor("resident1");
        resident.get("/?lang=en");
        var mine = resident.get("/account/data");
        assertThat(mine.statusCode()).isEqualTo(200);
        assertThat(mine.body()).contains("A part could not be read just now.");
        assertThat(page()).contains("when it was asked for what it keeps of members (tell): IllegalStateException");
        sabotage("tell-deaf");
        assertThat(resident.get("/account/data").body()).contains("A part could not be read just now.");
        isSetAside("times it was asked for what it keeps of members");
    }

    @Test
    void nothingIsErasedOfWhomAPluginCannotSayWhatMustBeKept() {
        var request = erasure("secretary2");
        sabotage("kept-throws");
        assertThat(administratorAt(request))
                .contains("Saboteur \u00B7 It does not say at present whether something must be kept.");
        start();
        sabotage("kept-throws");
        var refused = administrator.fillAt(request, request + "/decision", "seen", "2", "decision", "ERASE");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(decided(request)).isFalse();
        isSetAside("times it was asked for what it keeps of members");
    }

    @Test
    void anErasureThatAPluginFailsAtIsToldAsUnfinishedAndDoneLater() {
        var request = erasure("secretary4");
        sabotage("erase-throws");
        var decided = administrator.fillAt(request, request + "/decision", "seen", "2", "decision", "ERASE");
        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(decided(request)).isTrue();
        assertThat(administratorAt(request)).contains("Not erased yet: Saboteur.");
        assertThat(page()).contains("when it was asked for what it keeps of members (erase): IllegalStateException");
        start();
        sabotage("erase-errs");
        site.nextDay();
        assertThat(page()).contains("members (erase): StackOverflowError");
        sabotage("");
        site.nextDay();
        assertThat(administratorAt(request)).doesNotContain("Not erased yet");
    }

    private boolean decided(String request) {
        var id = Long.parseLong(request.substring("/erasures/".length()));
        return site.data("core")
                .read(handle -> handle.select(
                                "select count(*) from core_erasure e join core_erasure_request r"
                                        + " on r.member_id = e.member_id where r.id = ?",
                                id)
                        .mapTo(Integer.class)
                        .one())
                .equals(1);
    }

    private static int ended(Handle handle) {
        return handle.select("select count(*) from core_run where procedure = 'saboteur.run' and ended_at > 0")
                .mapTo(Integer.class)
                .one();
    }
}
