package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.file.Staged;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/** A form is read, refused with all reasons at once, or becomes one act, once however often it is sent. */
@EachDatabase
class TakingTest {

    record Need(
            @NotBlank @Size(max = 20) String title,
            int persons,
            @Size(max = 2) Staged photos) {}

    private static final Form<Need> FORM = Form.of(Need.class, "test.need");
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|_once)\" value=\"([^\"]+)\"");
    private final StandInSite site;

    TakingTest(FreshDatabases databases) {
        site = new StandInSite(databases);
        site.get("/needs/new", Access.everyone(), request -> Answer.page("New", "form.jte", request.form(FORM)));
        site.get("/needs", Access.everyone(), request -> Answer.page("Needs", "list.jte", titles()));
        var take = new Action.Take<>(FORM, this::file, TakingTest::again);
        site.route("core", "POST", "/needs", Access.everyone(), take);
        var outside = new Action.Take<>(
                FORM, new OutsideAct<>((request, need) -> Answer.seeOther("/" + need.persons())), TakingTest::again);
        site.route("core", "POST", "/sign-in", Access.everyone(), outside);
        site.start();
    }

    private Answer file(Request request, Need need) {
        var data = site.databases.main().data("core");
        return data.act(handle -> {
            insert(handle, need, data.newId());
            if (need.title().equals("nobody")) {
                throw Refused.because("title", "error.forbidden.title");
            }
            return Answer.seeOther("/needs?done=" + need.photos().ids().size()).withNotice("error.home");
        });
    }

    private static void insert(Handle handle, Need need, long id) {
        handle.execute("insert into core_site (key, value) values (?, ?)", Long.toString(id), need.title());
    }

    private static Answer again(Request request, FormView form) {
        return Answer.page("Again", "form.jte", form);
    }

    private List<String> titles() {
        return site.databases
                .main()
                .data("core")
                .read(handle -> handle.createQuery("select value from core_site")
                        .mapTo(String.class)
                        .list());
    }

    @BeforeEach
    void empty() {
        site.databases.main().data("core").act(handle -> handle.execute("delete from core_site"));
    }

    @AfterEach
    void stop() {
        site.server.close();
    }

    @Test
    void aFormFromItsPageIsTakenAndLeadsOnWithANoticeThatIsShownOnce() {
        var shown = shown();
        var answer = post(shown, "title=Lamp&persons=2");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/needs?done=0");
        assertThat(titles()).containsExactly("Lamp");

        var notice = cookie(answer, "linli_notice");
        var next = site.get("/needs", "Cookie", notice);
        assertThat(next.body()).contains(RoutingTest.WORDS.text("error.home"));
        assertThat(cookie(next, "linli_notice")).isEqualTo("linli_notice=");
        assertThat(site.get("/needs", "Cookie", notice + "x").body())
                .doesNotContain(RoutingTest.WORDS.text("error.home"));
    }

    @Test
    void aWrongFormIsShownAgainWithAllReasonsAndAllThatWasTyped() {
        var shown = shown();
        var answer = post(shown, "title=&persons=%3Cmany%3E");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("&lt;many>").contains("aria-invalid");
        assertThat(token(answer, "_once")).isEqualTo(token(shown, "_once"));
        assertThat(titles()).isEmpty();

        assertThat(post(shown, "title=Lamp&persons=2").statusCode()).isEqualTo(303);
        assertThat(titles()).containsExactly("Lamp");
    }

    @Test
    void whatTheActRefusesLeavesNothingBehindAndIsShownTheSameWay() {
        var answer = post(shown(), "title=nobody&persons=2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nobody").contains(RoutingTest.WORDS.text("error.forbidden.title"));
        assertThat(titles()).isEmpty();
    }

    @Test
    void aFormSentTwiceIsTakenOnceAndLeadsToTheSamePlace() {
        var shown = shown();
        var first = post(shown, "title=Lamp&persons=2");
        var second = post(shown, "title=Lamp&persons=2");
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(titles()).containsExactly("Lamp");
    }

    @Test
    void theSameFormWithOtherContentIsAConflict() {
        var shown = shown();
        post(shown, "title=Lamp&persons=2");
        assertThat(post(shown, "title=Tree&persons=2").statusCode()).isEqualTo(409);
        assertThat(titles()).containsExactly("Lamp");
    }

    @Test
    void jsonIsTakenAnsweredWith201AndReplayedByItsKey() {
        for (int i = 0; i < 2; i++) {
            var answer = json("{\"title\":\"Lamp\",\"persons\":2}", "key-1");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Location")).hasValue("/needs?done=0");
        }
        assertThat(titles()).containsExactly("Lamp");
    }

    @Test
    void wrongJsonIsRefusedAsAProblemWithAllReasons() {
        var answer = json("{\"title\":\"\",\"persons\":\"many\",\"more\":1}", "key-2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"field\":\"title\"")
                .contains("\"field\":\"persons\"")
                .contains("\"field\":\"more\"");
        assertThat(json("{", "key-3").statusCode()).isEqualTo(422);
    }

    @Test
    void aFormOutsideAnActIsTakenToo() {
        var shown = shown();
        var answer = site.send(site.to("/sign-in")
                .header("Cookie", cookie(shown, "linli_visit"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(tokens(shown) + "&title=a&persons=7")));
        assertThat(answer.headers().firstValue("Location")).hasValue("/7");
    }

    @Test
    void filesAreStagedAndTheirIdsReachTheFormEvenAfterARefusal() {
        var shown = shown();
        var refused = site.send(form(shown, "")
                .file("photos", "lamp.png", new byte[] {1, 2, 3})
                .to(site.to("/needs").header("Cookie", cookie(shown, "linli_visit"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        var id = site.uploads.kept.keySet().stream().max(Long::compare).orElseThrow();
        assertThat(refused.body()).contains("value=\"" + id + "\"").contains("lamp.png");

        var taken = site.send(form(shown, "Lamp")
                .field("photos", Long.toString(id))
                .file("photos", "two.png", new byte[] {4})
                .to(site.to("/needs").header("Cookie", cookie(shown, "linli_visit"))));
        assertThat(taken.headers().firstValue("Location")).hasValue("/needs?done=2");
    }

    @Test
    void aFormWithTheSameFileSentTwiceIsTakenOnce() {
        var shown = shown();
        for (int i = 0; i < 2; i++) {
            var answer = site.send(form(shown, "Lamp")
                    .file("photos", "lamp.png", new byte[] {1, 2, 3})
                    .to(site.to("/needs").header("Cookie", cookie(shown, "linli_visit"))));
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        assertThat(titles()).containsExactly("Lamp");
    }

    @Test
    void anothersStagedFileIsPassedOver() {
        var mine = shown();
        site.send(form(mine, "")
                .file("photos", "lamp.png", new byte[] {1})
                .to(site.to("/needs").header("Cookie", cookie(mine, "linli_visit"))));
        var id = site.uploads.kept.keySet().stream().max(Long::compare).orElseThrow();
        var answer = post(shown(), "title=Lamp&persons=2&photos=" + id);
        assertThat(answer.headers().firstValue("Location").orElse("")).isNotEqualTo("/needs?done=1");
    }

    @Test
    void aRefusedFileIsNamedAndTheFormIsKept() {
        var shown = shown();
        var answer = site.send(form(shown, "Lamp")
                .file("photos", "bad.exe", new byte[] {1})
                .to(site.to("/needs").header("Cookie", cookie(shown, "linli_visit"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Lamp").contains("test.bad-file");
        assertThat(titles()).isEmpty();
    }

    private Multipart form(HttpResponse<String> shown, String title) {
        return new Multipart()
                .field("_csrf", token(shown, "_csrf"))
                .field("_once", token(shown, "_once"))
                .field("title", title)
                .field("persons", "2");
    }

    private HttpResponse<String> shown() {
        return site.get("/needs/new");
    }

    private HttpResponse<String> post(HttpResponse<String> shown, String fields) {
        return site.send(site.to("/needs")
                .header("Cookie", cookie(shown, "linli_visit"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(tokens(shown) + "&" + fields)));
    }

    private HttpResponse<String> json(String body, String key) {
        return site.send(site.to("/needs")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String tokens(HttpResponse<String> shown) {
        return "_csrf=" + token(shown, "_csrf") + "&_once=" + token(shown, "_once");
    }

    static String token(HttpResponse<String> shown, String name) {
        return TOKEN.matcher(shown.body())
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.split(";")[0])
                .findFirst()
                .orElse("");
    }
}
