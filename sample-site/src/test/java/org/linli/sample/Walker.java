package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.linli.testkit.browser.ElderLooks;
import org.linli.testkit.browser.Looks;
import org.linli.testkit.browser.Screen;

/** Somebody who walks through the site in a browser; every page on the way is held to {@link Looks}. */
final class Walker {

    private static final int MENU_MAX = 40;
    private static final String STATION = "\u670d\u52a1\u7ad9";

    private final Page page;
    private final String address;
    private final String name;
    private boolean large;

    Walker(BrowserContext context, String address, Screen screen, String language) {
        this.page = context.newPage();
        this.address = address;
        this.name = language + "-" + screen.width() + "-";
        page.navigate(address + "/?lang=" + language);
    }

    Page page() {
        return page;
    }

    void goes(String path) {
        page.navigate(address + path);
    }

    void sees(String view) {
        if (large) {
            ElderLooks.check(page, name + "elder-" + view);
        } else {
            Looks.check(page, name + view);
        }
    }

    /** Reports a need with a photo, as anybody on the street; gives the receipt's code. */
    String reports(String need) {
        sees("start");
        // the district's first plugin comes first
        assertThat(page.locator("main a.btn").first().getAttribute("href")).isEqualTo("/service-365/report");
        page.locator("main a[href='/service-365/report']").first().click();
        sees("report");
        page.locator("button[type=submit].btn-primary").click();
        sees("report-refused");
        page.locator("[name=category]").selectOption("FACILITY");
        page.locator("[name=area]").selectOption(new SelectOption().setIndex(1));
        page.locator("[name=need]").fill(need);
        page.locator("[name=photos]").setInputFiles(photo());
        page.locator("button[type=submit].btn-primary").click();
        page.locator(".receipt").waitFor();
        sees("receipt");
        return page.locator(".receipt .code").innerText().strip();
    }

    /** Looks up a matter by its receipt's code, on the page for that. */
    void tracks(String code, String view) {
        goes("/service-365/track");
        sees("track");
        page.locator("[name=code]").fill(code);
        page.locator("[name=code]").press("Enter");
        page.locator(".steps").waitFor();
        sees("tracked-" + view);
    }

    /** Enters the demonstration as the first person of a role, counted from the residents. */
    void entersAs(int role) {
        goes("/demonstration");
        sees("demonstration");
        page.locator(".players section")
                .nth(role)
                .locator("button[type=submit]")
                .first()
                .click();
        page.locator(".notice").waitFor();
    }

    /** Finds the matter by two characters and more, and goes to its page. */
    void finds(String need) {
        goes("/service-365/matters");
        sees("matters");
        page.locator("main input[type=search]").fill(need);
        page.locator("main input[type=search]").press("Enter");
        // the list without the search has it too: a click there would be overtaken by the search
        page.waitForURL(url -> url.contains("q="));
        page.locator("main a", new Page.LocatorOptions().setHasText(need))
                .first()
                .click();
        page.locator("#moves").waitFor();
        sees("matter");
    }

    /** Analyses the matter and enters it in the ledger of problems. */
    void enters() {
        unfold("enter").locator("[name=ledger][value=PROBLEM]").check();
        move("enter");
        sees("matter-entered");
    }

    /** Asks the service station to help, for which the clerk acts, and says that its part is done. */
    void handlesWithAHelper(String done) {
        var helpers = unfold("invite").locator("[name=organizations]");
        var station = helpers.locator("option").allInnerTexts().stream()
                .filter(label -> label.endsWith(STATION))
                .findFirst()
                .orElseThrow();
        helpers.selectOption(new SelectOption().setLabel(station));
        move("invite");
        sees("matter-helped");
        unfold("part-done");
        move("part-done");
        handles(done);
    }

    void handles(String done) {
        unfold("done").locator("[name=done]").fill(done);
        move("done");
        sees("matter-handled");
    }

    /** Tells the resident. */
    void answers(String answer, String view) {
        unfold("report").locator("[name=ending][value=SOLVED]").check();
        unfold("report").locator("[name=answer]").fill(answer);
        move("report");
        sees("matter-" + view);
    }

    void assesses() {
        unfold("assess").locator("[name=grade][value=GOOD]").check();
        move("assess");
        sees("matter-assessed");
    }

    private Locator unfold(String move) {
        var form = page.locator("form[action$='/moves/" + move + "']");
        if (!form.isVisible()) {
            page.locator("details", new Page.LocatorOptions().setHas(form))
                    .locator("summary")
                    .click();
        }
        return form;
    }

    private void move(String key) {
        unfold(key).locator("button[type=submit].btn-primary").click();
        page.locator(".notice").waitFor();
    }

    /** Turns the elder-friendly mode on; every page from now on is held to {@link ElderLooks} as well. */
    void seesLargePages() {
        page.locator(".elder-switch button").click();
        page.locator("html.elder").waitFor();
        large = true;
    }

    /** Says that something is missing, and at first not what. */
    void isDissatisfied(String words) {
        appraises("DISSATISFIED");
        page.locator(".refusals").waitFor();
        sees("appraisal-refused");
        page.locator("[name=words]").fill(words);
        appraises("DISSATISFIED");
        page.locator(".notice").waitFor();
        sees("dissatisfied");
    }

    void isSatisfied() {
        appraises("SATISFIED");
        page.locator(".notice").waitFor();
        sees("satisfied");
    }

    /** On the page where they track the matter. */
    private void appraises(String score) {
        var form = page.locator("form[action='/service-365/appraisal']");
        form.locator("[name=score][value=" + score + "]").check();
        form.locator("button[type=submit]").click();
    }

    /** Every page of the workbench's menu. */
    void visitsTheMenu(String role) {
        goes("/work");
        sees(role + "-work");
        var links = page.locator("header nav a[href^='/']");
        List<String> paths = links.evaluateAll("all => all.map(a => a.getAttribute('href'))") instanceof List<?> all
                ? all.stream().map(Object::toString).distinct().limit(MENU_MAX).toList()
                : List.of();
        for (var path : paths) {
            goes(path);
            sees(role + path.replace('/', '-'));
        }
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    private static Path photo() {
        try {
            return Path.of(Walker.class.getResource("/photo.png").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
