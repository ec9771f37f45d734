package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.StopsAndStarts;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** A plugin is stopped and started while its site is served. */
class StopAndStartTest {

    private static final int ROUNDS = 50;
    private static final String WRITTEN = "select count(*) from core_event_cursor c where c.owner = 'notices'"
            + " and c.sequence = (select max(e.sequence) from core_event e where e.owner = 'notices')";

    @TempDir
    Path folder;

    @EachDatabase
    void fiftyTimesItsPagesAreOutWithWordsTheOthersGoOnAndItsClassLoaderIsCollected(FreshDatabases databases)
            throws Exception {
        var classes = PluginJar.notices(folder).compiled();
        try (var site = TestSite.with(classes, databases, false)) {
            var visitor = site.visitor();
            new StopsAndStarts(site, "notices").hold(ROUNDS, round -> use(site, visitor, "round " + round));
            assertThat(jobsDone(site)).isEqualTo(2);
        }
    }

    /** Page, JSON, a form refused and taken, its event delivered, the list in each format, the interface's document. */
    private static void use(TestSite site, Visitor visitor, String title) {
        assertThat(visitor.postJson("/notices", "{\"title\":\"\"}").statusCode())
                .isEqualTo(422);
        assertThat(visitor.postJson("/notices", "{\"title\":\"" + title + "\"}").statusCode())
                .isEqualTo(201);
        site.until("core", handle -> handle.select(WRITTEN).mapTo(Integer.class).one() == 1);
        assertThat(visitor.get("/notices/7").body()).contains(title);
        assertThat(visitor.get("/notices/7", "application/json").body()).contains("{\"title\":\"" + title + "\"}");
        for (var suffix : List.of("", ".json", ".csv", ".xlsx")) {
            assertThat(visitor.get("/notices" + suffix).statusCode()).isEqualTo(200);
        }
        assertThat(visitor.get("/openapi.json").body()).contains("/notices/{id}");
    }

    private static int jobsDone(TestSite site) {
        return site.data("core")
                .read(handle -> handle.select("select count(*) from core_job"
                                + " where task_instance like 'notices/%' and last_success is not null")
                        .mapTo(Integer.class)
                        .one());
    }
}
