package org.linli.server.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.code.AreaCode;
import org.linli.server.Linli;
import org.linli.server.SiteSettings;
import org.linli.server.data.DatabaseSettings;
import org.linli.server.district.DatabaseChoice;
import org.linli.server.district.District;
import org.linli.server.district.District.PluginChoice;
import org.linli.server.district.Http;
import org.linli.server.plugin.PluginJar;
import org.linli.server.plugin.PluginPlaces;
import org.linli.server.setting.Given;
import org.linli.server.words.Bundles;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.TestClock;
import org.linli.testkit.site.PluginJars;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** A plugin is set by its page: nothing is stored before the changes were shown, and then it holds at once. */
class SettingPagesTest {

    private static final String PAGE = "/plugins/messenger/settings";
    private static final String PASSWORD = "a long enough one";
    private static final String KEY = "key-9f2c";
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"(seen|values\\.\\d\\.(?:key|sealed))\" value=\"([^\"]*)\"");

    @TempDir
    Path folder;

    @EachDatabase
    void aPluginIsSetWithoutARestartAndItsSecretIsNeverShown(FreshDatabases databases) {
        var classes = PluginJar.project("messenger", folder).compiled();
        try (var site = TestSite.with(classes, databases, false)) {
            var administrator = administrator(site.linli());
            assertThat(administrator.get("/plugins/messenger").body()).contains("sender must be given");
            assertThat(administrator.get(PAGE).body())
                    .contains("Signature under each message", "1 to 10. If left empty: 3.", "Very fast")
                    .contains("inputmode=\"numeric\"", "type=\"password\"", "Not set yet");

            var wrong = send(administrator, "", "99", "slow", "");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("“Signature under each message”: Please fill this in.", "At most 10.", "value=\"99\"");

            var preview = send(administrator, "Anhe", "5", "very-fast", KEY);
            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body())
                    .contains("Nothing is stored yet", "<b>Anhe</b>", "<b>5</b>", "<b>Very fast</b>")
                    .doesNotContain(KEY);
            assertThat(rows(site)).isEmpty();

            var saved = send(administrator, "Anhe", "5", "very-fast", "");
            assertThat(saved.statusCode()).isEqualTo(303);
            administrator.fillAt("/plugins/messenger/start", "/plugins/messenger/start");
            assertThat(site.visitor().get("/messenger").body())
                    .contains("sender=Anhe, tries=5, pace=VERY_FAST, quiet=true, accessKey=***")
                    .contains("\"keyLength\":" + KEY.length());
            assertThat(rows(site)).hasSize(4).noneMatch(row -> row.contains(KEY));
            assertThat(trail(site))
                    .anyMatch(note -> note.contains("tries:  -> 5") && note.contains("access-key:  -> ***"));

            changed(site, administrator);
        }
    }

    private void changed(TestSite site, Visitor administrator) {
        administrator.get(PAGE);
        send(administrator, "Anhe", "3", "very-fast", "");
        send(administrator, "Anhe", "3", "very-fast", "");
        var now = site.visitor().get("/messenger").body();
        assertThat(now).contains("tries=3", "\"keyLength\":" + KEY.length());
        assertThat(rows(site)).as("what is as declared is not stored").hasSize(3);

        administrator.get(PAGE);
        send(administrator, "Anhe", "3", "very-fast", "", "values.4.clear", "true");
        send(administrator, "Anhe", "3", "very-fast", "", "values.4.clear", "true");
        assertThat(site.visitor().get("/messenger").body()).contains("accessKey=]", "\"keyLength\":0");
        assertThat(administrator.get(PAGE, "application/json").body())
                .contains("{\"key\":\"access-key\",\"value\":\"\",\"locked\":false}");
        assertThat(administrator.get("/plugins/none/settings").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheDistrictsFileSaysIsLockedAndItsSecretIsNotShown() throws IOException {
        PluginJars.pack(
                PluginJar.project("messenger", folder.resolve("build")).compiled(),
                Files.createDirectories(folder.resolve("plugins")).resolve("messenger.jar"));
        var said = Map.of("sender", new Given("Anhe", 5), "access-key", new Given(KEY, 6));
        try (var site = Linli.start(site(new PluginChoice("messenger", "", 3, said)))) {
            var administrator = administrator(site);
            assertThat(administrator.get(PAGE).body())
                    .contains("Anhe <span class=\"small\">(line 5)", "Set (not shown) <span class=\"small\">(line 6)")
                    .doesNotContain(KEY, "value=\"sender\"");
            assertThat(administrator.get(PAGE, "application/json").body())
                    .contains("{\"key\":\"access-key\",\"value\":\"***\",\"locked\":true}");
            var refused = administrator.post(PAGE, "values.0.key", "sender", "values.0.value", "Other");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("sender cannot be set here.");
            assertThat(administrator.get("/messenger").body()).contains("sender=Anhe");
        }
    }

    private SiteSettings site(PluginChoice plugin) {
        var data = folder.resolve("data");
        var district = new District(
                Map.of(Bundles.CHINESE, "Anhe", Bundles.ENGLISH, "Anhe"),
                AreaCode.of("990101"),
                "",
                Bundles.LANGUAGES,
                new Http("127.0.0.1", 0, Optional.empty(), List.of()),
                new DatabaseChoice.Sqlite(),
                Optional.of(List.of(plugin)),
                false);
        var places = new PluginPlaces(folder.resolve("plugins"), List.of(), data.resolve("work"));
        return new SiteSettings(district, data, DatabaseSettings.sqlite(data), places, new TestClock());
    }

    private static Visitor administrator(Linli site) {
        var visitor = new Visitor(site.address());
        var link = URI.create(site.firstAdministrator().orElseThrow()).getPath();
        visitor.fill(link, "name", "Li", "loginName", "li.admin", "password", PASSWORD, "again", PASSWORD);
        visitor.get("/?lang=en");
        return visitor;
    }

    private String last = "";

    /** Sends the page as the browser would, with all that is hidden in it. */
    private HttpResponse<String> send(
            Visitor who, String sender, String tries, String pace, String key, String... more) {
        if (last.isEmpty()) {
            last = who.get(PAGE).body();
        }
        var fields = new ArrayList<>(List.of("values.0.value", sender, "values.1.value", tries));
        fields.addAll(List.of("values.2.value", pace, "values.3.value", "true", "values.4.value", key));
        fields.addAll(List.of(more));
        HIDDEN.matcher(last).results().forEach(found -> fields.addAll(List.of(found.group(1), found.group(2))));
        var answer = who.post(PAGE, fields.toArray(String[]::new));
        last = answer.statusCode() == 303 ? "" : answer.body();
        return answer;
    }

    private static List<String> rows(TestSite site) {
        return site.data("core")
                .read(handle -> handle.createQuery("select key || ' ' || value from core_setting"
                                + " where owner = 'messenger' order by key")
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> trail(TestSite site) {
        return site.data("core")
                .read(handle -> handle.createQuery("select note from core_audit where act = 'setting.change'")
                        .mapTo(String.class)
                        .list());
    }
}
