package org.linli.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** What waits for the organization that somebody acts for. */
class InboxTest {

    private static final String LIST = "/tree-care/requests";

    @TempDir
    Path folder;

    private TestSite site;
    private FreshDatabases databases;
    private Visitor clerk;
    private Visitor secretary;

    @EachDatabase
    void theEarliestDueIsFirstAndWhatPausesLastInEachFormat(FreshDatabases fresh) {
        in(fresh, () -> {
            var paused = begun("it pauses");
            assertThat(move(clerk, paused, "wait", "reason", "the owner is away"))
                    .isEqualTo(303);
            begun("the older");
            later(1);
            begun("the newer");

            assertThat(secretary.get("/inbox.json").body()).containsSubsequence("the older", "the newer", "it pauses");
            assertThat(secretary.get("/inbox").body())
                    .contains("<h1>Inbox</h1>", "Tree care", "Check", "In charge", paused);
            assertThat(secretary.get("/inbox.csv").body()).contains("Number,Title,Method,Step,Community,Part,Due");
            assertThat(new String(secretary.bytes("/inbox.xlsx").body(), 0, 2, StandardCharsets.ISO_8859_1))
                    .isEqualTo("PK");
            assertThat(secretary.get("/inbox.json?paused=yes").body())
                    .contains("it pauses")
                    .doesNotContain("the older");
            assertThat(secretary.get("/inbox.json?procedure=core.project").body())
                    .doesNotContain("the older");
            assertThat(secretary.get("/inbox.json?procedure=tree-care.request").body())
                    .contains("the older");
            assertThat(secretary.get("/inbox.json?late=yes").body()).doesNotContain("the older");
            later(6);
            assertThat(secretary.get("/inbox.json?late=yes").body())
                    .contains("the older", "the newer")
                    .doesNotContain("it pauses");
        });
    }

    @EachDatabase
    void aCoHandlerHasItUntilItsPartIsDone(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("a branch hangs low");
            var officer = english("officer990101001");
            assertThat(officer.get("/inbox").body()).doesNotContain(address);

            assertThat(move(clerk, address, "invite", "organizations", office()))
                    .isEqualTo(303);
            assertThat(officer.get("/inbox").body()).contains(address, "Co-handler");
            assertThat(secretary.get("/inbox").body())
                    .contains(address, "In charge")
                    .doesNotContain("Co-handler");

            assertThat(move(officer, address, "part-done")).isEqualTo(303);
            assertThat(officer.get("/inbox").body()).doesNotContain(address);
        });
    }

    @EachDatabase
    void whatIsHandedOverGoesAlongAndWhatHasEndedWaitsForNobody(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("a branch hangs low");
            var officer = english("officer990101001");

            assertThat(move(clerk, address, "hand-over", "undertaker", office(), "reason", "it is a large one"))
                    .isEqualTo(303);
            assertThat(secretary.get("/inbox").body()).doesNotContain(address);
            assertThat(officer.get("/inbox").body()).contains(address);

            move(clerk, address, "found", "state", "rotten");
            for (var member : new String[] {"secretary1", "officer990101001", "administrator"}) {
                move(site.visitor(member), address, "agree");
            }
            move(clerk, address, "cut");
            assertThat(officer.get("/inbox").body()).contains(address);
            assertThat(move(clerk, address, "accept")).isEqualTo(303);
            assertThat(officer.get("/inbox").body()).doesNotContain(address);
        });
    }

    @EachDatabase
    void aRunWhosePluginIsOutHasNoLinkAndWhoActsForNobodyIsToldSo(FreshDatabases fresh) {
        in(fresh, () -> {
            var address = begun("a branch hangs low");
            site.linli().plugins().stop("tree-care");

            assertThat(secretary.get("/inbox").body())
                    .contains("a branch hangs low", "Its plugin is out")
                    .doesNotContain(address);
            assertThat(english("resident1").get("/inbox").body()).contains("You act for no organization now");
            assertThat(sentTo(site.visitor().get("/inbox"))).startsWith("/sign-in?");
        });
    }

    private void in(FreshDatabases fresh, Runnable story) {
        databases = fresh;
        var classes = PluginJar.project("tree-care", folder).compiled();
        try (var started = TestSite.with(classes, fresh, true)) {
            site = started;
            come();
            story.run();
        }
    }

    /** So much later sessions have ended. */
    private void later(int days) {
        databases.clock().move(Duration.ofDays(days));
        come();
    }

    /** The clerk acts for the service centre, the secretary for the residents' committee, which is in charge. */
    private void come() {
        clerk = english("clerk1");
        secretary = english("secretary1");
    }

    private Visitor english(String login) {
        var visitor = site.visitor(login);
        visitor.get("/?lang=en");
        return visitor;
    }

    private String begun(String what) {
        var community = text("select cast(g.area_id as text) from core_grant g join core_account a"
                + " on a.member_id = g.member_id where a.login_name = 'clerk1'");
        return sentTo(site.visitor("resident1")
                .fillAt(LIST + "/new", LIST, "area", community, "tree", "STREET", "what", what));
    }

    private int move(Visitor who, String address, String move, String... fields) {
        who.get(address);
        var seen = Stream.concat(Stream.of("seen", "0"), Stream.of(fields));
        return who.post(address + "/moves/" + move, seen.toArray(String[]::new)).statusCode();
    }

    /** The office of the subdistrict that the first officer acts for. */
    private String office() {
        return text("select cast(o.id as text) from core_organization o join core_area a on a.id = o.area_id"
                + " where o.kind = 'subdistrict-office' and a.code = '990101001'");
    }

    private String text(String sql) {
        return site.data("core")
                .read(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
