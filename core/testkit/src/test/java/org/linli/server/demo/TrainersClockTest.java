package org.linli.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.server.access.CoreSite;
import org.linli.server.plugin.PluginJar;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** The trainer's clock as an administrator of a demonstration meets it: over HTTP. */
class TrainersClockTest {

    private static final String PAGE = "/demonstration/clock";
    private static final int MOVES_MAX = 40;

    @TempDir
    Path folder;

    @EachDatabase
    void whatComesByItselfComesAtItsMomentOnTheWay(FreshDatabases databases) {
        var classes = PluginJar.project("tree-care", folder).compiled();
        var site = TestSite.with(classes, databases, true);
        try {
            var clerk = english(site.visitor("clerk1"));
            var run = sentTo(clerk.post(
                    "/tree-care/requests", "area", community(site), "tree", "STREET", "what", "a branch hangs low"));
            clerk.get(run);
            clerk.post(run + "/moves/wait", "seen", "1", "reason", "the owner is away");
            var trainer = english(site.visitor("administrator"));
            assertThat(trainer.get(PAGE).body()).doesNotContain("Time of this site");

            assertThat(moved(trainer, "DAYS_5")).contains("It is 27 May 2026, 10:00", "Nothing came due in this time.");
            var page = moved(trainer, "DAYS_10");

            // paused for ten working days from 20 May to the end of 3 June, then due at the end of 8 June, which is a
            // Monday; the reminder comes one working day before
            assertThat(page).contains("It is 10 June 2026, 10:00", "Resume", "Reminder: the deadline is near");
            assertThat(moments(site, run))
                    .containsExactly(
                            Instant.parse("2026-06-03T16:00:00Z"), // the pause's end
                            Instant.parse("2026-06-05T16:00:00Z")); // the reminder
            assertThat(clerk.get("/work").statusCode())
                    .as("the clerk is signed in still")
                    .isEqualTo(200);

            site = site.restarted();
            databases.clock().move(Duration.ofMinutes(1));
            assertThat(english(site.visitor()).get("/").body())
                    .as("after a restart")
                    .contains("Time of this site: 10 June 2026, 10:01");
            assertThat(audit(site)).contains("10 working-days 2026-05-27T02:00:00Z 2026-06-10T02:00:00Z");
        } finally {
            site.close();
        }
    }

    @Test
    void noMoveLeadsFurtherThanAYearFromTheRealTime() {
        try (var site = new CoreSite(true)) {
            assertThat(site.site.visitor("secretary1").get(PAGE).statusCode()).isEqualTo(403);
            var trainer = english(site.site.visitor("administrator"));
            int status = 303;
            for (int move = 0; move < MOVES_MAX && status == 303; move++) {
                status = trainer.fill(PAGE, "by", "DAYS_10").statusCode();
            }
            var refused = trainer.fill(PAGE, "by", "DAYS_10");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("can be at most 366 days ahead", "It is 12 May 2027, 10:00");
        }
    }

    @Test
    void aDistrictsOwnSiteHasNoSuchPage() {
        try (var site = new CoreSite(false)) {
            assertThat(site.administrator().get(PAGE).statusCode()).isEqualTo(404);
        }
    }

    private static List<String> audit(TestSite site) {
        return site.data("core")
                .read(handle -> handle.createQuery("select note from core_audit where act = 'demo.clock.move'")
                        .mapTo(String.class)
                        .list());
    }

    private static String moved(Visitor trainer, String by) {
        var moved = trainer.fill(PAGE, "by", by);
        assertThat(sentTo(moved)).isEqualTo(PAGE);
        return trainer.get(PAGE).body();
    }

    /** When the engine did something of the run, or told of it. */
    private static List<Instant> moments(TestSite site, String page) {
        long run = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
        return site.data("core")
                .read(handle -> handle.createQuery("select at from core_run_move"
                                + " where run_id = :run and channel = 'SYSTEM' union all select at from core_event"
                                + " where type like '%RunDueSoon' and payload like :told order by at")
                        .bind("run", run)
                        .bind("told", "%" + run + "%")
                        .mapTo(Long.class)
                        .map(Instant::ofEpochMilli)
                        .list());
    }

    private static String community(TestSite site) {
        return site.data("core")
                .read(handle -> handle.createQuery("select g.area_id from core_grant g join core_account a"
                                + " on a.member_id = g.member_id where a.login_name = 'clerk1'")
                        .mapTo(String.class)
                        .one());
    }

    private static Visitor english(Visitor visitor) {
        visitor.get("/?lang=en");
        return visitor;
    }
}
