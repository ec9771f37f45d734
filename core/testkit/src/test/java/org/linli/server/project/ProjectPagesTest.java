package org.linli.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.server.access.CoreSite;
import org.linli.testkit.site.Visitor;

/** The demonstration's projects as people meet them: over HTTP. */
class ProjectPagesTest {

    private static final String BRAND = "\u90bb\u91cc\u4e49\u8bca\u65e5";
    private static final String ACTIVITY = "\u65e7\u7269\u6362\u65b0\u96c6\u5e02";

    private static CoreSite site;
    private static Visitor secretary;

    @BeforeAll
    static void start() {
        site = new CoreSite(true);
        secretary = site.visitor();
        var people = secretary.get("/demonstration").body();
        // the first of the secretaries is the first community's
        var accounts = people.substring(people.indexOf("\u4e66\u8bb0"));
        secretary.post(found("(/demonstration/\\d+)", accounts));
        secretary.get("/sign-in?lang=zh-CN");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everybodySeesWhatWasDisclosedAndNothingElse() {
        var anybody = site.visitor();
        var list = anybody.get("/disclosed/projects?lang=zh-CN").body();
        assertThat(list).contains(BRAND).doesNotContain(ACTIVITY);
        var hidden = found(
                "/projects/(\\d+)\"[^>]*>" + ACTIVITY,
                secretary.get("/projects").body());
        assertThat(anybody.get("/disclosed/projects/" + hidden).statusCode()).isEqualTo(404);
        assertThat(secretary.get("/disclosed/projects/" + hidden).statusCode()).isEqualTo(404);
    }

    @Test
    void thePublicPageNamesWhoAgreedAndNobodyElse() {
        var page = found(
                "(/projects/\\d+)\"[^>]*>" + BRAND, secretary.get("/projects").body());
        var inside = secretary.get(page).body();
        var people = inside.substring(inside.indexOf("\u8d1f\u8d23\u4eba</dt>"));
        var lead = found("<dd>\\s*(\\S+?)\\s*</dd>", people);
        var partyMember = found("<li>\\s*<b>(\\S+)</b> <span>", inside);

        var outside = site.visitor().get("/disclosed" + page + "?lang=zh-CN").body();
        assertThat(outside).contains(partyMember).doesNotContain(lead);
        assertThat(outside).contains("\u8d44\u91d1\u7528\u9014", "12000.00");
    }

    @Test
    void theListIsDataAndASpreadsheetToo() {
        var json = secretary.get("/projects.json").body();
        assertThat(json).contains(BRAND, ACTIVITY);
        assertThat(secretary.get("/projects.csv").body()).contains(BRAND, ACTIVITY);
        assertThat(secretary.get("/projects.xlsx").statusCode()).isEqualTo(200);
        assertThat(site.visitor().get("/disclosed/projects.csv").body())
                .contains(BRAND)
                .doesNotContain(ACTIVITY);
    }

    @Test
    void whatIsWrongWithAProjectIsSaidBesideItsFieldAndNothingIsLost() {
        var refused = secretary.fillAt("/projects/new?lang=en", "/projects", "title", "Reading", "budget", "much");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Reading\"", "value=\"much\"");
        secretary.get("/sign-in?lang=zh-CN");
    }

    private static String found(String pattern, String in) {
        var matcher = Pattern.compile(pattern).matcher(in);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
