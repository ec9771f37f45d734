package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.browser.Chromium;
import org.linli.testkit.browser.ElderLooks;
import org.linli.testkit.browser.Screen;

/** The elder-friendly mode on every public page: sizes of text and targets, contrast, the switch. */
class ElderModeTest {

    private static final int PAGES_MAX = 40;
    private static final String REPORT = "/service-365/report";
    private static AssembledSite site;

    @BeforeAll
    static void start() {
        site = AssembledSite.start();
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @ParameterizedTest
    @MethodSource("org.linli.sample.WalkTest#screensAndLanguages")
    void everyPublicPageIsLargeAndClear(Screen screen, String language) {
        try (BrowserContext context = Chromium.context(screen)) {
            var page = switchedOn(context, language);
            var name = "elder-" + language + "-" + screen.width();
            reached(page, path -> ElderLooks.check(page, name + path.replaceAll("[^a-z0-9]+", "-")));
            page.navigate(site.address() + "/nothing-here");
            ElderLooks.check(page, name + "-not-found");
            page.navigate(site.address() + REPORT);
            page.locator("button.btn-primary").click();
            ElderLooks.check(page, name + "-refused");
            files(page);
            ElderLooks.check(page, name + "-receipt");
            page.locator("main .buttons a").first().click();
            ElderLooks.check(page, name + "-progress");
        }
    }

    @ParameterizedTest
    @MethodSource("org.linli.sample.WalkTest#screensAndLanguages")
    void everyPageOfAResidentsOwnIsLargeAndClear(Screen screen, String language) {
        try (BrowserContext context = Chromium.context(screen)) {
            var page = switchedOn(context, language);
            var everybodys = reached(page, path -> {});
            page.navigate(site.address() + "/demonstration");
            page.locator(".players section").first().locator("button").first().click();
            page.locator(".notice").waitFor();
            page.navigate(site.address() + "/account");
            var name = "elder-own-" + language + "-" + screen.width();
            var own = reached(page, path -> {
                if (path.equals("/") || !everybodys.contains(path)) {
                    ElderLooks.check(page, name + path.replaceAll("[^a-z0-9]+", "-"));
                }
            });
            assertThat(own).contains("/account", "/account/data/takeout");
        }
    }

    @ParameterizedTest
    @MethodSource("org.linli.sample.WalkTest#screensAndLanguages")
    void theSwitchLeadsBackToTheSamePageAndIsKeptUntilItIsTurned(Screen screen, String language) {
        try (BrowserContext context = Chromium.context(screen)) {
            var page = switchedOn(context, language);
            page.navigate(site.address() + REPORT);
            assertThat(large(page)).isTrue();
            page.locator(".elder-switch button").click();
            assertThat(page.url()).isEqualTo(site.address() + REPORT);
            assertThat(large(page)).isFalse();
            page.navigate(site.address() + "/");
            assertThat(large(page)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("org.linli.sample.WalkTest#screensAndLanguages")
    void onPaperTooTheTextIsLarge(Screen screen, String language) {
        try (BrowserContext context = Chromium.context(screen)) {
            var page = switchedOn(context, language);
            page.navigate(site.address() + REPORT);
            files(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.receipt dd')).fontSize)"))
                    .satisfies(size -> assertThat(((Number) size).doubleValue()).isGreaterThan(20));
        }
    }

    private static Page switchedOn(BrowserContext context, String language) {
        var page = context.newPage();
        page.navigate(site.address() + "/?lang=" + language);
        page.locator(".elder-switch button").click();
        assertThat(large(page)).isTrue();
        return page;
    }

    private static boolean large(Page page) {
        return (Boolean) page.evaluate("document.documentElement.classList.contains('elder')");
    }

    private static void files(Page page) {
        page.locator("[name=category]").selectOption("FACILITY");
        page.locator("[name=area]").selectOption(new SelectOption().setIndex(1));
        page.locator("[name=need]").fill("The lamp is dark");
        page.locator("button.btn-primary").click();
        page.locator(".receipt").waitFor();
    }

    /** Goes to the pages that links lead to from here on, of each kind of object to one, in this language. */
    private static Set<String> reached(Page page, Consumer<String> seen) {
        var found = new LinkedHashSet<String>();
        var kinds = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(page.url().substring(site.address().length())));
        while (!next.isEmpty() && found.size() < PAGES_MAX) {
            var path = next.remove();
            if (kinds.add(path.replaceAll("/\\d+", "/{id}"))) {
                found.add(path);
                page.navigate(site.address() + path);
                seen.accept(path);
                links(page).stream()
                        .map(Object::toString)
                        .filter(link -> link.matches("/[a-z0-9/-]*") && !link.startsWith("/work"))
                        .forEach(next::add);
            }
        }
        return found;
    }

    private static List<?> links(Page page) {
        return (List<?>) page.locator("a[href^='/']").evaluateAll("all => all.map(a => a.getAttribute('href'))");
    }
}
