package org.linli.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.web.Answer;

class LanguageTest {

    private static StandInSite site;

    @BeforeAll
    static void start() {
        site = StandInSite.onSqlite();
        site.get("/", Access.everyone(), request -> Answer.page("Home", "home.jte", "home"));
        site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void itIsChineseWhateverTheBrowserPrefers() {
        assertThat(site.get("/", "Accept-Language", "en").body()).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void theSwitchActsAtOnceAndIsKept() {
        var switched = site.get("/?lang=en");
        assertThat(switched.body()).contains("<html lang=\"en\"");
        var kept = NeedSite.cookie(switched, "linli_language");
        assertThat(kept).isEqualTo("linli_language=en");
        assertThat(site.get("/", "Cookie", kept).body()).contains("<html lang=\"en\"");
        assertThat(site.get("/?lang=zh-CN", "Cookie", kept).body()).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void aLanguageThatIsNotOfferedChangesNothing() {
        var answer = site.get("/?lang=%0d%0aSet-Cookie:x=1", "Cookie", "linli_language=xx");
        assertThat(answer.body()).contains("<html lang=\"zh-CN\"");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(line -> line.startsWith("linli_language"));
    }

    @Test
    void theFormSwitchesAndGoesBackWithinTheSite() {
        assertThat(switchTo("lang=en&next=%2Fmatters%3Fq%3D1").headers().firstValue("Location"))
                .hasValue("/matters?q=1");
        assertThat(switchTo("lang=en&next=%2F%2Fevil.example").headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void theSwitchKeepsWhatTheAddressOfThePageAskedFor() {
        var from = site.uri("/?q=lamp").toString();
        var answer = site.get("/?lang=en", "Referer", from);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/?q=lamp");
        assertThat(NeedSite.cookie(answer, "linli_language")).isEqualTo("linli_language=en");
        assertThat(site.get("/?lang=en", "Referer", "https://evil.example/?q=lamp")
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/?lang=en", "Referer", site.uri("/?lang=zh-CN").toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void errorsSpeakTheSameLanguage() {
        assertThat(site.get("/nothing", "Cookie", "linli_language=en").body()).contains("There is no such page");
    }

    private static HttpResponse<String> switchTo(String fields) {
        return site.send(site.to("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }
}
