package org.linli.sample;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.linli.testkit.browser.Looks;
import org.linli.testkit.browser.Screen;

/** Somebody who walks through the site in a browser; every page on the way is held to {@link Looks}. */
final class Walker {

    private static final int MENU_MAX = 40;

    private final Page page;
    private final String address;
    private final String name;

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
        Looks.check(page, name + view);
    }

    /** Reports a need with a photo, as anybody on the street; gives the receipt's code. */
    String reports(String need) {
        sees("start");
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

    /** Finds the matter by two characters and more, analyses and handles it, and tells the resident. */
    void answers(String need, String answer) {
        goes("/service-365/matters");
        sees("matters");
        page.locator("main input[type=search]").fill(need);
        page.locator("main input[type=search]").press("Enter");
        page.locator("main a", new Page.LocatorOptions().setHasText(need))
                .first()
                .click();
        sees("matter");
        page.locator("form[action$='/enter'] [name=ledger][value=PROBLEM]").check();
        move("enter");
        sees("matter-handled");
        page.locator("form[action$='/done'] [name=done]").fill(answer);
        move("done");
        page.locator("form[action$='/report'] [name=ending][value=SOLVED]").check();
        page.locator("form[action$='/report'] [name=answer]").fill(answer);
        move("report");
        sees("matter-answered");
    }

    private void move(String key) {
        page.locator("form[action$='/moves/" + key + "'] button[type=submit]").click();
        page.locator(".notice").waitFor();
    }

    /** Says what they think of the result, on the page where they track the matter. */
    void appraises(String score) {
        page.locator("form[action='/service-365/appraisal'] [name=score][value=" + score + "]")
                .check();
        page.locator("form[action='/service-365/appraisal'] button[type=submit]")
                .click();
        page.locator(".notice").waitFor();
        sees("appraised");
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
