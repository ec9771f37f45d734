package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.Patience;

/** Whatever is thrown wherever it is thrown, and what a plugin leaves behind for others. */
abstract class SabotageEverywhere extends SabotageOfTheCore {

    private static final Map<String, String> THROWN = Map.of(
            "throws", "IllegalStateException: sabotage",
            "errs", "StackOverflowError");

    SabotageEverywhere(FreshDatabases databases) {
        super(databases);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whateverIsThrownAnywhereIsToldOnThePluginsPage(Place place) {
        THROWN.forEach((harm, told) -> {
            visitor.get("/saboteur/findable");
            start();
            sabotage(place.mode + "-" + harm);
            place.visit.accept(this);
            Patience.until(() -> page().contains(place.told));
            assertThat(page()).contains(told);
        });
    }

    @Test
    void jobsAndWhatIsDueThatFailAreToldAndTheOthersAreDone() {
        sabotage("every-errs");
        site.nextDay();
        assertThat(page()).contains("in the job hourly: StackOverflowError");
        start();
        sabotage("due-throws");
        site.nextDay();
        assertThat(page()).contains("members (saboteur.things): IllegalStateException: sabotage");
    }

    @Test
    void aMoveOfAProjectThatAPluginMustAllowIsNotTakenWhenItFailsOrHangs() throws Exception {
        var project = ownProject();
        assertThat(administratorAt(project)).contains(project + "/moves/close");
        sabotage("relation-throws");
        assertThat(administratorAt(project))
                .contains("This part cannot be shown at present.")
                .doesNotContain("/moves/close");
        assertThat(administrator.get(project + "/moves/close").statusCode()).isIn(500, 503, 404);
        start();
        sabotage("relation-deaf");
        var callers = Executors.newFixedThreadPool(2);
        try {
            var hanging = new ArrayList<Future<Integer>>();
            hanging.add(callers.submit(() -> administrator.get(project).statusCode()));
            hanging.add(callers.submit(
                    () -> administrator.get(project + "/moves/close").statusCode()));
            theRestAnswers();
            assertThat(hanging.get(0).get()).isEqualTo(200);
            assertThat(hanging.get(1).get()).isIn(503, 404); // asked anew when it was stopped meanwhile
        } finally {
            callers.shutdownNow();
        }
        assertThat(page()).contains("in its part of the page /projects: OutOfTime");
    }

    @Test
    void aFigureThatHangsWhenItIsNamedIsCalledByItsId() {
        sabotage("name-deaf");
        var page = visitor.get("/figures?figure=saboteur.named");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("saboteur.named");
        assertThat(page()).contains("when it counted the figure named: OutOfTime");
    }

    @Test
    void aCardThatIsNothingIsLeftOutAndAPageThatAnswersNothingIsAnswered500() {
        sabotage("card-null");
        assertThat(visitor.get("/?lang=en").statusCode()).isEqualTo(200);
        assertThat(page()).contains("in its part of the page /: NullPointerException");
        start();
        assertThat(visitor.get("/saboteur/nothing").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/nothing: ");
    }

    @Test
    void anErrorThatEndsThreadsOrAsksForMoreMemoryThanThereIsEndsItsPageAlone() {
        sabotage("page-dies");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/page: ThreadDeath");
        start();
        sabotage("page-exhausts");
        assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/page: OutOfMemoryError");
        start();
        sabotage("act-dies");
        assertThat(visitor.get("/saboteur/act").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/act: ThreadDeath");
    }

    @Test
    void aThreadThatIsSpoiltHarmsNobodyWhoComesAfter() {
        sabotage("page-spoils");
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.get("/saboteur/page").statusCode()).isEqualTo(200);
        }
        sabotage("act-spoils");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.get("/saboteur/act").statusCode()).isEqualTo(200);
        }
        assertThat(visitor.get("/saboteur/findable").statusCode()).isEqualTo(200);
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @Test
    void anAnswerWithoutAnEndIsBrokenOff() {
        assertThat(visitor.get("/saboteur/endless").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/endless: ", "it writes more than 32000000 bytes");
        start();
        assertThat(visitor.get("/saboteur/template").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/template: ", "it writes more than 16000000 characters");
    }

    @Test
    void aHandleIsDeadWhenItsReadHasEnded() {
        assertThat(visitor.get("/saboteur/kept").statusCode()).isEqualTo(500);
        assertThat(page()).contains("on the page /saboteur/kept: ", "a handle lives no longer than its read or act");
    }

    @Test
    void wordsThatAreMissingOrWrongAreShownAsTheyAre() {
        assertThat(visitor.get("/?lang=en").body()).contains("Odd {0,number,x", "menu.nowhere");
        assertThat(administrator.get("/saboteur/noticed").statusCode()).isEqualTo(200);
        assertThat(administratorAt("/account/notices")).contains("There are {0,number}", "notice.nowhere");
    }
}
