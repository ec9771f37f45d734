package org.linli.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** The page of a run and its moves, by a method that has no page of its own. */
class RunPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @TempDir
    Path folder;

    private TestSite site;
    private Visitor clerk;
    private String run;

    @EachDatabase
    void aCommitteeOfThreeDecidesAndNotWhoLookedAtIt(FreshDatabases databases) {
        in(databases, () -> {
            assertThat(move(clerk, "found", "state", "rotten").statusCode()).isEqualTo(303);

            assertThat(move(clerk, "agree").statusCode()).as("who looked").isEqualTo(403);
            for (var member : new String[] {"secretary1", "officer"}) {
                var signer = site.visitor(member);
                assertThat(move(signer, "agree").statusCode()).as(member).isEqualTo(303);
                assertThat(page(signer)).contains("You have signed already.", "aria-current=\"step\"");
            }
            assertThat(json(clerk)).contains("\"step\":\"decide\"");
            assertThat(move(site.visitor("administrator"), "agree").statusCode())
                    .isEqualTo(303);
            assertThat(json(clerk)).contains("\"step\":\"cut\"", "rotten");
        });
    }

    @EachDatabase
    void aRefusedMoveKeepsWhatWasTypedAndSaysAllReasons(FreshDatabases databases) {
        in(databases, () -> {
            var refused = move(clerk, "wait", "reason", " ");
            assertThat(refused.statusCode()).isEqualTo(422);

            var long501 = "x".repeat(501);
            refused = move(clerk, "found", "state", long501);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains(long501, "class=\"refusals\"");
            assertThat(json(clerk)).contains("\"step\":\"check\"", "\"sequence\":1");
        });
    }

    @EachDatabase
    void theClockStandsStillInAPauseAndAStrangerMoveIsNotFound(FreshDatabases databases) {
        in(databases, () -> {
            assertThat(page(clerk)).contains("Due in 3 working days", "<svg class=\"picture\"");
            assertThat(move(clerk, "wait", "reason", "the owner is away").statusCode())
                    .isEqualTo(303);
            assertThat(page(clerk)).contains("The clock stands still since", "the owner is away", "Resume");
            assertThat(move(clerk, "resume").statusCode()).isEqualTo(303);
            assertThat(move(clerk, "climb").statusCode()).isEqualTo(404);
            assertThat(move(site.visitor("clerk2"), "wait", "reason", "a").statusCode())
                    .as("of another community")
                    .isEqualTo(404);
        });
    }

    @EachDatabase
    void whatWasTypedForAMoveThatIsGoneIsShown(FreshDatabases databases) {
        in(databases, () -> {
            assertThat(move(clerk, "found", "state", "rotten").statusCode()).isEqualTo(303);

            var late = move(clerk, "wait", "reason", "too late to wait");

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("The case has moved on", "<blockquote>too late to wait</blockquote>");
        });
    }

    private void in(FreshDatabases databases, Runnable story) {
        var classes = PluginJar.project("tree-care", folder).compiled();
        try (var started = TestSite.with(classes, databases, true)) {
            site = started;
            clerk = english(site.visitor("clerk1"));
            long community = site.data("core")
                    .read(handle -> handle.createQuery("select g.area_id from core_grant g join core_account a"
                                    + " on a.member_id = g.member_id where a.login_name = 'clerk1'")
                            .mapTo(Long.class)
                            .one());
            var asked = clerk.post(
                    "/tree-care/requests", "area", "" + community, "tree", "STREET", "what", "a branch hangs low");
            run = sentTo(asked);
            story.run();
        }
    }

    private static Visitor english(Visitor visitor) {
        visitor.get("/?lang=en");
        return visitor;
    }

    private HttpResponse<String> move(Visitor who, String move, String... fields) {
        var seen = SEEN.matcher(page(who));
        var sent = Stream.concat(Stream.of("seen", seen.find() ? seen.group(1) : "1"), Stream.of(fields));
        return who.post(run + "/moves/" + move, sent.toArray(String[]::new));
    }

    private String page(Visitor who) {
        return english(who).get(run).body();
    }

    private String json(Visitor who) {
        return who.get(run, "application/json").body();
    }
}
