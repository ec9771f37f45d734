package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.access.CoreSite.PASSWORD;
import static org.linli.testkit.site.Visitor.sentTo;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testkit.site.Visitor;

/** Accounts as people meet them: over HTTP, on a new site. */
class AccountPagesTest {

    private static final Pattern BARE_KEY = Pattern.compile(
            ">\\s*(access|account|audit|first-administrator|grant|link|password|reset|role|session|sign-in|token)"
                    + "\\.[a-z.-]+\\s*<");

    private CoreSite site;

    @BeforeEach
    void start() {
        site = new CoreSite(false);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aTokenOpensWhatItsHolderMayButNotTheAccountItself() {
        var made = site.administrator().fill("/account/tokens", "name", "script", "days", "30");
        var found = Pattern.compile("linli_[A-Za-z0-9_-]{43}").matcher(made.body());
        assertThat(found.find()).isTrue();
        var token = found.group();

        assertThat(site.status("/accounts.json", bearer(token))).isEqualTo(200);
        var more = bearer(token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"more\",\"days\":30}"));
        assertThat(site.status("/account/tokens", more)).isEqualTo(403);
    }

    @Test
    void anAccountIsMadeOpenedThroughAOneTimeLinkAndGivenARoleThatBites() {
        var administrator = site.administrator();
        var root = found("/areas/(\\d{6,})", administrator.get("/areas").body());
        var member = found(
                "/members/(\\d{6,})",
                sentTo(administrator.fillAt("/members/new", "/members", "name", "Wang", "area", root, "skills", "")));
        var grants = "/members/" + member + "/grants";
        var account = sentTo(administrator.fill("/members/" + member + "/account", "loginName", "wang.clerk"));
        assertThat(account).startsWith("/accounts/");
        var link = found(
                "(/reset/[A-Za-z0-9_-]{43})",
                administrator.fillAt(account, account + "/reset-link").body());

        var wang = site.visitor();
        assertThat(sentTo(wang.fill(link, "fresh", PASSWORD, "again", PASSWORD)))
                .isEqualTo("/sign-in");
        wang.fill("/sign-in", "name", "wang.clerk", "password", PASSWORD, "next", "");
        assertThat(wang.get(grants).statusCode()).isEqualTo(403);
        administrator.fill(grants, "role", "administrator", "within", "area-" + root, "until", "");
        assertThat(wang.get(grants).statusCode()).isEqualTo(200);
        var revocation = found(
                "(" + grants + "/\\d+/revocation)", administrator.get(grants).body());
        // nobody revokes their own
        assertThat(wang.fillAt(grants, revocation).statusCode()).isEqualTo(403);
        assertThat(sentTo(administrator.fillAt(grants, revocation))).isEqualTo(grants);
        assertThat(wang.get(grants).statusCode()).isEqualTo(403);
        assertThat(administrator.fillAt(account, account + "/disabling").statusCode())
                .isEqualTo(303);
        assertThat(sentTo(wang.get("/account"))).startsWith("/sign-in");
    }

    @Test
    void strangersLearnNothingOfMembersAndAccounts() {
        var administrator = site.administrator();
        assertThat(administrator.get("/members/404/grants").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/members/404/account").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/accounts/404").statusCode()).isEqualTo(404);
        assertThat(sentTo(site.visitor().get("/accounts"))).isEqualTo("/sign-in?next=%2Faccounts");
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        var visitor = site.administrator();
        var account = sentTo(visitor.get("/members/" + memberOf(visitor) + "/account"));
        for (var language : List.of("zh-CN", "en")) {
            for (var path : List.of(
                    "/sign-in",
                    "/account",
                    "/account/sessions",
                    "/account/tokens",
                    "/account/password",
                    "/accounts",
                    "/audit",
                    "/members/" + memberOf(visitor) + "/grants",
                    account,
                    "/reset/none")) {
                var page = visitor.get(path + "?lang=" + language);
                page = page.statusCode() == 303 ? visitor.get(path) : page;
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("lang=\"" + language + "\"");
                assertThat(BARE_KEY.matcher(page.body()).results().map(one -> one.group()))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    private static String memberOf(Visitor visitor) {
        return found("/members/(\\d{6,})", visitor.get("/members").body());
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static HttpRequest.Builder bearer(String token) {
        return HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
    }
}
