package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.access.Visitor.sentTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.code.AreaCode;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.Http;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.words.Bundles;
import org.linli.testkit.FreshDatabases;

/** Accounts as people meet them: over HTTP, on a new site. */
class AccountPagesTest {

    private static final String PASSWORD = "a long enough one";
    private static final Pattern BARE_KEY = Pattern.compile(
            ">\\s*(access|account|audit|first-administrator|grant|link|password|reset|role|session|sign-in|token)"
                    + "\\.[a-z.-]+\\s*<");

    private final FreshDatabases databases = FreshDatabases.sqlite();
    private Linli linli;
    private String link;

    @BeforeEach
    void start() {
        var database = databases.settings();
        linli = Linli.start(settings(database));
        link = URI.create(linli.firstAdministrator().orElseThrow()).getPath();
    }

    @AfterEach
    void stop() {
        linli.close();
        databases.close();
    }

    @Test
    void theFirstAdministratorIsMadeOnceThroughTheLink() {
        var visitor = visitor();
        var wrong = visitor.fill(
                link, "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", "something else");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"li.admin\"").doesNotContain(PASSWORD);

        var made = administrator();

        assertThat(made.get("/account").body()).contains("li.admin");
        assertThat(made.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(visitor().get(link).body()).doesNotContain("<input type=\"password\"");
        assertThat(linli.firstAdministrator()).isEmpty();
    }

    @Test
    void signingInGivesASessionThatTheServerEnds() {
        administrator();
        var visitor = visitor();
        var wrong = visitor.fill("/sign-in", "name", "li.admin", "password", "wrong", "next", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(visitor.cookie("linli_session")).isEmpty();

        var right =
                visitor.fill("/sign-in?next=/account", "name", "LI.Admin", "password", PASSWORD, "next", "/account");
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(sentTo(right)).isEqualTo("/account");
        var first = visitor.cookie("linli_session").orElseThrow();
        assertThat(first.isHttpOnly()).isTrue();
        visitor.fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", "");
        var second = visitor.cookie("linli_session").orElseThrow();
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        assertThat(withCookie(first.getValue())).isEqualTo(303);
        assertThat(withCookie(second.getValue())).isEqualTo(200);

        visitor.get("/account");
        visitor.post("/sign-out");
        assertThat(visitor.cookie("linli_session")).isEmpty();
        assertThat(withCookie(second.getValue())).isEqualTo(303);
    }

    @Test
    void afterSignInOneIsNeverSentToAnotherSite() {
        administrator();
        for (var next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
            var answer = visitor().fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", next);
            assertThat(sentTo(answer)).isEqualTo("/work");
        }
    }

    @Test
    void aTokenOpensWhatItsHolderMayButNotTheAccountItself() throws Exception {
        var made = administrator().fill("/account/tokens", "name", "script", "days", "30");
        var found = Pattern.compile("linli_[A-Za-z0-9_-]{43}").matcher(made.body());
        assertThat(found.find()).isTrue();
        var token = found.group();

        assertThat(asked(token, HttpRequest.newBuilder(URI.create(linli.address() + "/accounts.json"))))
                .isEqualTo(200);
        var more = HttpRequest.newBuilder(URI.create(linli.address() + "/account/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"more\",\"days\":30}"));
        assertThat(asked(token, more)).isEqualTo(403);
    }

    @Test
    void anAccountIsMadeGivenARoleAndOpenedThroughAOneTimeLink() {
        var administrator = administrator();
        // the administrator is the one member; a second one is added without a home
        var member = memberOf(administrator);
        assertThat(administrator.get("/members/" + member + "/grants").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/members/404/grants").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/members/404/account").statusCode()).isEqualTo(404);
        assertThat(sentTo(administrator.get("/members/" + member + "/account"))).startsWith("/accounts/");
    }

    @Test
    void aChangedPasswordOpensAndTheOldOneDoesNot() {
        var administrator = administrator();
        var fresh = "another long enough one";
        assertThat(administrator
                        .fill("/account/password", "old", PASSWORD, "fresh", "short", "again", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(sentTo(administrator.fill("/account/password", "old", PASSWORD, "fresh", fresh, "again", fresh)))
                .isEqualTo("/account");
        assertThat(visitor()
                        .fill("/sign-in", "name", "li.admin", "password", PASSWORD, "next", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor()
                        .fill("/sign-in", "name", "li.admin", "password", fresh, "next", "")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        var visitor = administrator();
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

    private Visitor visitor() {
        return new Visitor(linli.address());
    }

    /** The first administrator, made and signed in. */
    private Visitor administrator() {
        var visitor = visitor();
        var made = visitor.fill(link, "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", PASSWORD);
        assertThat(sentTo(made)).isEqualTo("/work");
        return visitor;
    }

    private static String memberOf(Visitor visitor) {
        var list = visitor.get("/members").body();
        var found = Pattern.compile("/members/(\\d{6,})").matcher(list);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int withCookie(String session) {
        var request = HttpRequest.newBuilder(URI.create(linli.address() + "/account"))
                .header("Accept", "text/html")
                .header("Cookie", "linli_session=" + session);
        return send(request);
    }

    private static int asked(String token, HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + token));
    }

    private static int send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SiteSettings settings(DatabaseSettings database) {
        var district = new District(
                Map.of(Bundles.CHINESE, "Anhe", Locale.ENGLISH, "Anhe"),
                AreaCode.of("990301"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.empty(),
                false);
        var folder = database.folder();
        var places = new PluginPlaces(folder.resolve("plugins"), List.of(), folder.resolve("work"));
        return new SiteSettings(district, folder, database, places, java.time.Clock.systemUTC());
    }
}
