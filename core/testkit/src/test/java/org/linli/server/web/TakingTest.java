package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;

/** A form is read, refused with all reasons at once, or becomes one act, once however often it is sent. */
@EachDatabase
class TakingTest {

    private final NeedSite needs;

    TakingTest(FreshDatabases databases) {
        needs = new NeedSite(databases);
    }

    @BeforeEach
    void empty() {
        needs.empty();
    }

    @AfterEach
    void stop() {
        needs.close();
    }

    @Test
    void aFormFromItsPageIsTakenAndLeadsOnWithANoticeThatIsShownOnce() {
        var shown = needs.shown();
        var answer = needs.post(shown, "title=Lamp&persons=2");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/needs?done=0");
        assertThat(needs.titles()).containsExactly("Lamp");

        var notice = NeedSite.cookie(answer, "linli_notice");
        var next = needs.site.get("/needs", "Cookie", notice);
        assertThat(next.body()).contains(RoutingTest.WORDS.text("error.home"));
        assertThat(NeedSite.cookie(next, "linli_notice")).isEqualTo("linli_notice=");
        assertThat(needs.site.get("/needs", "Cookie", notice + "x").body())
                .doesNotContain(RoutingTest.WORDS.text("error.home"));
    }

    @Test
    void aWrongFormIsShownAgainWithAllReasonsAndAllThatWasTyped() {
        var shown = needs.shown();
        var answer = needs.post(shown, "title=&persons=%3Cmany%3E");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("&lt;many>").contains("aria-invalid");
        assertThat(NeedSite.token(answer, "_once")).isEqualTo(NeedSite.token(shown, "_once"));
        assertThat(needs.titles()).isEmpty();

        assertThat(needs.post(shown, "title=Lamp&persons=2").statusCode()).isEqualTo(303);
        assertThat(needs.titles()).containsExactly("Lamp");
    }

    @Test
    void whatTheActRefusesLeavesNothingBehindAndIsShownTheSameWay() {
        var answer = needs.post(needs.shown(), "title=nobody&persons=2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nobody").contains(RoutingTest.WORDS.text("error.forbidden.title"));
        assertThat(needs.titles()).isEmpty();
    }

    @Test
    void aFormSentTwiceIsTakenOnceAndLeadsToTheSamePlace() {
        var shown = needs.shown();
        var first = needs.post(shown, "title=Lamp&persons=2");
        var second = needs.post(shown, "title=Lamp&persons=2");
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(needs.titles()).containsExactly("Lamp");
    }

    @Test
    void theSameFormWithOtherContentIsAConflict() {
        var shown = needs.shown();
        needs.post(shown, "title=Lamp&persons=2");
        assertThat(needs.post(shown, "title=Tree&persons=2").statusCode()).isEqualTo(409);
        assertThat(needs.titles()).containsExactly("Lamp");
    }

    @Test
    void jsonIsTakenAnsweredWith201AndReplayedByItsKey() {
        for (int i = 0; i < 2; i++) {
            var answer = needs.json("{\"title\":\"Lamp\",\"persons\":2}", "key-1");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Location")).hasValue("/needs?done=0");
        }
        assertThat(needs.titles()).containsExactly("Lamp");
    }

    @Test
    void wrongJsonIsRefusedAsAProblemWithAllReasons() {
        var answer = needs.json("{\"title\":\"\",\"persons\":\"many\",\"more\":1}", "key-2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"field\":\"title\"")
                .contains("\"field\":\"persons\"")
                .contains("\"field\":\"more\"");
        assertThat(needs.json("{", "key-3").statusCode()).isEqualTo(422);
    }

    @Test
    void aFormOutsideAnActIsTakenToo() {
        var shown = needs.shown();
        var answer = needs.site.send(needs.site
                .to("/sign-in")
                .header("Cookie", NeedSite.cookie(shown, "linli_visit"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(NeedSite.tokens(shown) + "&title=a&persons=7")));
        assertThat(answer.headers().firstValue("Location")).hasValue("/7");
    }
}
