package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.SiteSettings.Bounds;
import org.linli.server.limit.Limits;
import org.linli.server.limit.Limits.Bound;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.server.web.WebSettings;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.Patience;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** A demonstration with a plugin that does harm; whatever it does, the rest of the site answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SabotagedSite {

    private static final AtomicLong TESTS = new AtomicLong();
    private static final Limits PLUGINS =
            Limits.STANDARD.withTimes(Duration.ofSeconds(2)).withBound(new Bound(1, 2, Duration.ofDays(60)));

    /** What an administrator reads in Chinese of a plugin that was set aside: that it failed again and again. */
    private static final String ASIDE = "\u56E0\u53CD\u590D\u51FA\u9519\u5DF2\u88AB\u505C\u7528";

    static final String FIGURES = "/figures?figure=core.projects&second=saboteur.harm";

    private final Map<String, String> projects = new HashMap<>();
    private final FreshDatabases databases;
    TestSite site;
    Visitor visitor;
    Visitor administrator;
    Visitor resident;

    /** The plugin's page after the demonstration was filled. */
    String filled;

    SabotagedSite(FreshDatabases databases) {
        this.databases = databases;
    }

    @BeforeAll
    void begin(@TempDir Path folder) {
        nextTest();
        System.setProperty("saboteur.mode", "demo-throws");
        var requests = WebSettings.Limits.STANDARD.withRequestTime(Duration.ofSeconds(4));
        site = TestSite.within(new Bounds(requests, PLUGINS), databases, true, plugins(folder));
        visitor = site.visitor();
        resident = site.visitor("resident1");
        administrator = site.visitor();
        site.enter(administrator, "administrator");
        administrator.get("/?lang=en");
        filled = page();
        System.clearProperty("saboteur.mode");
    }

    private static Path[] plugins(Path folder) {
        return Stream.concat(
                        Stream.of("saboteur", "notices")
                                .map(name -> PluginJar.project(name, folder.resolve("sound-" + name))
                                        .compiled()),
                        Stream.of(BrokenJar.values()).map(jar -> jar.in(folder)))
                .toArray(Path[]::new);
    }

    @BeforeEach
    void start() {
        nextTest();
        host().stop("saboteur");
        host().start("saboteur");
    }

    @AfterEach
    void theRestAnswers() {
        assertThat(visitor.get("/?lang=en").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/health").body()).startsWith("{\"status\":\"up\"");
        assertThat(visitor.get("/notices").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/health").body()).contains("{\"id\":\"notices\",\"state\":\"running\"}");
    }

    @AfterAll
    void end() {
        nextTest();
        site.close();
        databases.close();
    }

    /** What hears nothing hears this, and ends. */
    private static void nextTest() {
        System.setProperty("saboteur.test", Long.toString(TESTS.incrementAndGet()));
    }

    void sabotage(String mode) {
        assertThat(visitor.get("/saboteur/mode?now=" + mode).statusCode()).isEqualTo(200);
    }

    void isSetAside(String kind) {
        Patience.until(() -> state() == State.FAILED);
        assertThat(page()).containsPattern("It was stopped because it failed again and again: [2-9] of \\d " + kind);
        assertThat(administratorAt("/plugins/saboteur?lang=zh-CN")).contains(ASIDE);
        administrator.get("/?lang=en");
        var out = visitor.get("/saboteur/sound", "text/html");
        assertThat(out.statusCode()).isEqualTo(503);
        assertThat(out.headers().firstValue("Retry-After")).isPresent();
        assertThat(out.body()).contains("This service is closed for the moment");
    }

    State state() {
        return host().plugin("saboteur").orElseThrow().state();
    }

    /** The plugin's page as an administrator sees it. */
    String page() {
        return administratorAt("/plugins/saboteur");
    }

    String area() {
        return "/areas/"
                + site.data("core")
                        .read(handle -> handle.select("select min(id) from core_area")
                                .mapTo(String.class)
                                .one());
    }

    String administratorAt(String path) {
        return at(administrator, "administrator", path);
    }

    String at(Visitor visitor, String login, String path) {
        var page = visitor.get(path);
        if (page.statusCode() == 303) { // a day went by
            site.enter(visitor, login);
            page = visitor.get(path);
        }
        assertThat(page.statusCode()).as(Visitor.sentTo(page)).isEqualTo(200);
        return page.body();
    }

    /** The address of a file of the plugin's. */
    String file() {
        var core = host().catalogue().owners().get("core").data();
        long id = core.act(handle -> {
            long made = core.newId();
            handle.execute(
                    "insert into core_file (id, hash, name, type, bytes, image, owner, subject_type, subject_id,"
                            + " position, staged_by, staged_until)"
                            + " values (?, 'none', 'a.txt', 'text/plain', 1, 0, 'saboteur', 'thing', 1, 0, '', 0)",
                    made);
            return made;
        });
        return "/files/" + id;
    }

    String project() {
        return "/projects/"
                + site.data("core")
                        .read(handle -> handle.select("select min(id) from core_project")
                                .mapTo(String.class)
                                .one());
    }

    /** The page of a request to be erased that was checked, in the community of somebody. */
    String erasure(String login) {
        var community = Long.parseLong(site.community(login));
        return "/erasures/"
                + site.data("core")
                        .read(handle -> handle.select(
                                        "select id from core_erasure_request where community_id = ?", community)
                                .mapTo(String.class)
                                .one());
    }

    /** A project of the plugin's own kind. */
    String ownProject() {
        return projects.computeIfAbsent("own", none -> {
            var secretary = site.visitor("secretary1");
            var where = site.data("core")
                    .read(handle -> handle.select(
                                    "select p.area_id as area, r.undertaker_id as organization from core_project p"
                                            + " join core_run r on r.id = p.id where p.community_id = ?",
                                    Long.parseLong(site.community("secretary1")))
                            .mapToMap(String.class)
                            .findFirst()
                            .orElseThrow());
            var added = secretary.fillAt(
                    "/projects/new",
                    "/projects",
                    "kind",
                    "saboteur.help",
                    "title",
                    "Help",
                    "summary",
                    "Helps",
                    "budget",
                    "1",
                    "money",
                    "",
                    "from",
                    "2026-01-01",
                    "area",
                    where.get("area"),
                    "organization",
                    where.get("organization"));
            assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
            return Visitor.sentTo(added);
        });
    }

    PluginHost host() {
        return site.linli().plugins();
    }
}
