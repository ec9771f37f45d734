package org.linli.server.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** The search over all nouns, on the demonstration's data. */
class FinderTest {

    private static final String COMMUNITY = "\u6E05\u548C";
    private static final Pattern ORGANIZATION = Pattern.compile("href=\"/organizations/[0-9]+\"");
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.core(FreshDatabases.sqlite(), true);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void twoCharactersFindAreasAndOrganizationsInGroups() {
        var page = as("clerk1").get("/search?q=" + COMMUNITY).body();

        assertThat(page).containsPattern("<h2>\u533A\u57DF</h2>").containsPattern("<h2>\u7EC4\u7EC7</h2>");
        assertThat(page).contains("href=\"/organizations?q=");
    }

    @Test
    void aGroupShowsFiveAndTheWayToAllOthers() {
        var page = as("administrator").get("/search?q=" + COMMUNITY).body();

        var group = page.substring(page.indexOf("<h2>\u7EC4\u7EC7</h2>"));
        var own = group.substring(0, group.indexOf("</section>"));
        assertThat(own.split("<li>")).hasSize(6);
    }

    @Test
    void eachFindsWhatTheListWouldShowThemAndNoMore() {
        for (var login : List.of("clerk1", "clerk7", "administrator")) {
            var visitor = as(login);
            var found = organizations(visitor.get("/search?q=" + COMMUNITY).body());
            var listed =
                    organizations(visitor.get("/organizations?q=" + COMMUNITY).body());
            assertThat(found).as(login).isEqualTo(listed.stream().limit(5).toList());
        }
        assertThat(organizations(as("clerk1").get("/search?q=" + COMMUNITY).body()))
                .isNotEmpty();
    }

    @Test
    void whoHasNoListFindsNobodyAndWhoIsUnknownSignsIn() {
        assertThat(as("resident1").get("/search?q=" + COMMUNITY).body())
                .doesNotContain("<h2>\u6210\u5458</h2>")
                .doesNotContain("<h2>\u7EC4\u7EC7</h2>");
        assertThat(Visitor.sentTo(site.visitor().get("/search?q=" + COMMUNITY))).startsWith("/sign-in?");
    }

    @Test
    void oneCharacterIsTooFew() {
        assertThat(as("clerk1").get("/search?q=\u6E05").body())
                .contains("\u8BF7\u81F3\u5C11\u8F93\u5165\u4E24\u4E2A\u5B57");
    }

    private static List<String> organizations(String page) {
        return ORGANIZATION
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Visitor as(String login) {
        return site.visitor(login);
    }
}
