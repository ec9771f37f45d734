package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.ShownWhen;
import org.linli.api.form.Widget;
import org.linli.api.web.Answer;
import org.linli.server.asset.Assets;
import org.linli.testkit.browser.Chromium;
import org.linli.testkit.browser.Screen;

/** What a browser keeps of a form with rows and dependent fields until it is taken, and what it never keeps. */
class DraftsTest {

    /** A form of every kind of field. */
    record Trip(
            Kind kind,

            @ShownWhen(field = "kind", is = "OTHER") @NotBlank @Size(max = 10)
            String other,

            boolean lunch,

            @As(Widget.TEXTAREA) @NotBlank @Size(max = 200) String note,

            @NotEmpty @Size(max = 3) List<Guest> guests,
            Optional<MobileNumber> phone,
            Optional<IdentityNumber> identity,
            @As(Widget.CONSENT) boolean consent) {

        enum Kind {
            PARK,
            OTHER
        }

        /** Somebody who comes along. */
        record Guest(@NotBlank @Size(max = 5) String name, Optional<Integer> age) {}
    }

    private static final Form<Trip> FORM = Form.of(Trip.class, "test.trip");
    private static final String KEYS = "Object.keys(%s).filter(key => key.startsWith('linli-draft')).length";

    private final StandInSite site = StandInSite.onSqlite();
    private final List<Trip> taken = new CopyOnWriteArrayList<>();
    private final BrowserContext context = Chromium.context(Screen.DESKTOP);

    @BeforeEach
    void start() {
        site.assets = new Assets();
        site.viewers.put("session-of-the-first-member", new StandInViewer(7, "Li", Set.of()));
        site.viewers.put("session-of-the-other-member", new StandInViewer(8, "Wu", Set.of()));
        site.get("/form", Access.everyone(), request -> Answer.page("Trip", "form.jte", request.form(FORM)));
        site.get("/done", Access.everyone(), request -> Answer.page("Done", "done.jte", "Done"));
        site.route(
                "core",
                "POST",
                "/form",
                Access.everyone(),
                new Action.Take<>(
                        FORM,
                        (request, trip) -> {
                            taken.add(trip);
                            return Answer.seeOther("/done");
                        },
                        (request, form) -> Answer.page("Trip", "form.jte", form)));
        site.start();
    }

    @AfterEach
    void stop() {
        context.close();
        site.close();
    }

    @Test
    void whatWasTypedIsBackInANewWindowWithItsRowsAndDependentFields() {
        signIn("session-of-the-first-member");
        var page = open();
        assertThat(page.locator("[name=other]").isVisible())
                .as("depends on the kind")
                .isFalse();
        type(page);
        page.locator("[name=phone]").fill("19900000001");
        page.locator("[name=identity]").fill("11010519491231002X");
        page.locator("[name=consent]").check();
        kept(page, "Wu");
        page.close();

        var again = open();
        assertThat(again.locator(".draft").innerText()).contains("is here again");
        assertThat(again.locator("[name=other]").isVisible()).isTrue();
        assertThat(again.locator("[name=phone]").inputValue()).isEmpty();
        assertThat(again.locator("[name=identity]").inputValue()).isEmpty();
        assertThat(again.locator("[name=consent]").isChecked()).isFalse();
        send(again);

        again.waitForURL("**/done");
        assertThat(taken)
                .containsExactly(new Trip(
                        Trip.Kind.OTHER,
                        "Lake",
                        true,
                        "By bus",
                        List.of(new Trip.Guest("Li", Optional.of(7)), new Trip.Guest("Wu", Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        assertThat(drafts(again)).as("after the form was taken").isZero();
    }

    @Test
    void aRefusedFormKeepsItsDraftAndWhatTheServerGaveBackPrevails() {
        signIn("session-of-the-first-member");
        var page = open();
        type(page);
        page.locator("[name=other]").fill("a name that is too long");
        send(page);
        page.locator(".refusals").waitFor();
        assertThat(page.locator("[name=other]").inputValue()).isEqualTo("a name that is too long");
        page.locator("[name=other]").fill("Hill");
        kept(page, "Hill");

        var again = open();
        assertThat(again.locator("[name=other]").inputValue()).isEqualTo("Hill");
        assertThat(again.locator(".row-of-fields"))
                .satisfies(rows -> assertThat(rows.count()).isEqualTo(2));
        send(again);
        again.waitForURL("**/done");
        assertThat(drafts(again)).isZero();
    }

    @Test
    void whoHasNotSignedInHasADraftInOneWindowAlone() {
        var page = open();
        type(page);
        kept(page, "Wu");
        page.reload();
        assertThat(page.locator("[name=note]").inputValue()).isEqualTo("By bus");
        assertThat(page.evaluate(KEYS.formatted("localStorage"))).isEqualTo(0);
        assertThat(open().locator("[name=note]").inputValue()).isEmpty();
    }

    @Test
    void aDiscardedDraftIsGoneAndTheFormIsBlank() {
        signIn("session-of-the-first-member");
        var page = open();
        type(page);
        kept(page, "Wu");
        page.locator(".draft button").click();
        page.waitForCondition(() -> page.locator(".row-of-fields").count() == 1);
        assertThat(page.locator("[name=note]").inputValue()).isEmpty();
        assertThat(drafts(page)).isZero();
    }

    @Test
    void nothingIsLeftForTheNextPersonNorAfterSignOutNorAfterSevenDays() {
        signIn("session-of-the-first-member");
        var page = open();
        type(page);
        kept(page, "Wu");
        signIn("session-of-the-other-member");
        assertThat(drafts(open())).as("another person").isZero();

        signIn("session-of-the-first-member");
        page.reload();
        type(page);
        kept(page, "Wu");
        page.locator("details.person summary").click();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/sign-out");
        assertThat(drafts(open())).as("after sign-out").isZero();

        page.navigate(address());
        type(page);
        kept(page, "Wu");
        page.evaluate("for (const key of Object.keys(localStorage)) { const draft = JSON.parse(localStorage[key]);"
                + " draft.at -= 7 * 86400000; localStorage[key] = JSON.stringify(draft); }");
        assertThat(drafts(open())).as("after seven days").isZero();
    }

    private void signIn(String session) {
        context.addCookies(List.of(new Cookie("linli_session", session).setUrl(address())));
    }

    private String address() {
        return site.uri("/form?lang=en").toString();
    }

    private Page open() {
        var page = context.newPage();
        page.navigate(address());
        return page;
    }

    private static void type(Page page) {
        page.locator("[name=kind][value=OTHER]").check();
        page.locator("[name=other]").fill("Lake");
        page.locator("[name=lunch]").check();
        page.locator("[name=note]").fill("By bus");
        page.locator("[name='guests.0.name']").fill("Li");
        page.locator("[name='guests.0.age']").fill("7");
        page.locator("button[name=_rows][value^=add]").click();
        page.locator("[name='guests.1.name']").fill("Wu");
    }

    /** Waits until what was typed last is kept: after that nothing is stored any more. */
    private static void kept(Page page, String last) {
        page.locator(".draft", new Page.LocatorOptions().setHasText("Kept as a draft"))
                .waitFor();
        page.waitForCondition(() -> drafts(page) == 1
                && page.evaluate("JSON.stringify([localStorage, sessionStorage])")
                        .toString()
                        .contains(last));
    }

    private static void send(Page page) {
        page.locator(".form-end button").click();
    }

    private static int drafts(Page page) {
        return (int) page.evaluate(KEYS.formatted("localStorage"))
                + (int) page.evaluate(KEYS.formatted("sessionStorage"));
    }
}
