package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.browser.Chromium;
import org.linli.testkit.browser.Screen;

/** The walk through the sample site, on a phone and a desktop, in both languages. */
class WalkTest {

    private static final List<String> ROLES =
            List.of("resident", "grid-worker", "clerk", "secretary", "officer", "administrator");
    private static final int CLERK = ROLES.indexOf("clerk");

    private static AssembledSite site;

    @BeforeAll
    static void start() {
        site = AssembledSite.start();
    }

    @AfterAll
    static void end() {
        site.close();
    }

    static Stream<Arguments> screensAndLanguages() {
        return Stream.of(Screen.values())
                .flatMap(screen -> Stream.of("zh-CN", "en").map(language -> Arguments.of(screen, language)));
    }

    /** The six steps' story: the second half of the resident's part on the large, simple pages. */
    @ParameterizedTest
    @MethodSource("screensAndLanguages")
    void aMatterGoesThroughTheSixStepsAndThroughHandlingTwice(Screen screen, String language) {
        var need = "Lamp " + screen.width() + language + " is dark";
        var answer = "Mended for " + screen.width() + language;
        var again = "Mended again for " + screen.width() + language;
        var codes = new String[1];
        walk(screen, language, resident -> {
            codes[0] = resident.reports(need);
            resident.tracks(codes[0], "received");
        });
        walk(screen, language, clerk -> {
            clerk.entersAs(CLERK);
            clerk.finds(need);
            clerk.enters();
            clerk.handlesWithAHelper(answer);
            clerk.answers(answer, "answered");
            assertThat(clerk.text(answer).count()).isPositive();
        });
        walk(screen, language, resident -> {
            resident.tracks(codes[0], "answered");
            assertThat(resident.text(answer).count()).isPositive();
            resident.isDissatisfied("It flickers still");
        });
        walk(screen, language, clerk -> {
            clerk.entersAs(CLERK);
            clerk.finds(need);
            assertThat(clerk.text("It flickers still").count()).isPositive();
            clerk.handles(again);
            clerk.answers(again, "answered-again");
        });
        walk(screen, language, resident -> {
            resident.seesLargePages();
            resident.tracks(codes[0], "answered-again");
            resident.isSatisfied();
        });
        walk(screen, language, secretary -> {
            secretary.entersAs(ROLES.indexOf("secretary"));
            secretary.finds(need);
            secretary.assesses();
        });
        walk(screen, language, resident -> {
            resident.seesLargePages();
            resident.tracks(codes[0], "closed");
            assertThat(resident.text(again).count()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("screensAndLanguages")
    void everyPageOfEveryRolesMenuIsFitToBeSeen(Screen screen, String language) {
        // between them, these three see every entry that there is
        for (var role : List.of("resident", "clerk", "administrator")) {
            walk(screen, language, walker -> {
                walker.entersAs(ROLES.indexOf(role));
                walker.visitsTheMenu(role);
            });
        }
        walk(screen, language, trainer -> {
            trainer.goes("/demonstration/walk");
            trainer.sees("guided-walk");
        });
    }

    private static void walk(Screen screen, String language, Consumer<Walker> way) {
        try (BrowserContext context = Chromium.context(screen)) {
            way.accept(new Walker(context, site.address(), screen, language));
        }
    }
}
