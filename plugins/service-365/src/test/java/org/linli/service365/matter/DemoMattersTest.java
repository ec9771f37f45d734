package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;

/** The demonstration as it stands on its first day: six hundred matters in all states, and a walk through them. */
class DemoMattersTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern STAGE = Pattern.compile("action=\"(/demonstration/\\d+\\?to=[^\"]+)\"");

    @Test
    void sixHundredMattersStandAtEveryStepAndHaveGoneEveryWay() {
        try (var databases = FreshDatabases.sqlite();
                var site = TestSite.with(CLASSES, databases, true)) {
            assertThat(numbers(site, "select count(*) from core_run where procedure = 'service-365.matter'"))
                    .containsExactly(600L);
            assertThat(texts(site, "select distinct step from core_run where procedure = 'service-365.matter'"))
                    .containsExactlyInAnyOrderElementsOf(MatterStep.ALL);
            assertThat(texts(
                            site,
                            "select distinct move from core_run_move m join core_run r on r.id = m.run_id"
                                    + " where r.procedure = 'service-365.matter'"))
                    .contains("enter", "fixed", "served", "done", "report", "refer", "appraise", "dissatisfied")
                    .contains("disagree", "silence", "unassessed", "rework", "rectify", "assess", "call-up", "invite")
                    .contains("part-done", "hand-over", "wait", "resume", "more-time", "more-time-granted")
                    .contains("more-time-refused");
            assertThat(numbers(site, "select distinct reopened from core_run where procedure = 'service-365.matter'"))
                    .containsExactlyInAnyOrder(0L, 1L, 2L);
            assertThat(texts(site, "select distinct ending from service365_matter where ending <> ''"))
                    .containsExactlyInAnyOrder("SOLVED", "PARTLY", "EXPLAINED", "REFERRED");
            assertThat(numbers(
                            site,
                            "select count(*) from core_run where ended_at = 0 and due_at > 0 and due_at < "
                                    + databases.clock().millis()))
                    .as("late now")
                    .allMatch(late -> late > 0);
            assertThat(numbers(site, "select count(distinct community_id) from service365_matter"))
                    .containsExactly(7L);
            assertThat(numbers(
                            site,
                            "select count(*) from core_run_move where at > "
                                    + databases.clock().millis()))
                    .as("in the future")
                    .containsExactly(0L);
            everyStageOfTheWalkLeadsToAPage(site);
        }
    }

    /** Around the longest holidays, where working days are far apart, and in the night. */
    @Test
    void itCanBeBegunOnAnyDay() {
        try (var databases = FreshDatabases.sqlite()) {
            databases.clock().set(Instant.parse("2026-02-22T19:10:00Z"));
            try (var site = TestSite.with(CLASSES, databases, true)) {
                assertThat(numbers(site, "select count(*) from service365_matter"))
                        .containsExactly(600L);
            }
        }
    }

    private static void everyStageOfTheWalkLeadsToAPage(TestSite site) {
        var visitor = site.visitor();
        var stages = STAGE.matcher(visitor.get("/demonstration/walk?lang=en").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(stages).hasSize(DemoWalk.STAGES.size());
        for (var stage : stages) {
            var entered = visitor.fillAt("/demonstration/walk", stage);
            assertThat(entered.statusCode()).as(stage).isEqualTo(303);
            var page = entered.headers().firstValue("Location").orElseThrow();
            assertThat(stage).endsWith(URLEncoder.encode(page, StandardCharsets.UTF_8));
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    private static List<Long> numbers(TestSite site, String sql) {
        return site.data("core")
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).list());
    }

    private static List<String> texts(TestSite site, String sql) {
        return site.data("core")
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
