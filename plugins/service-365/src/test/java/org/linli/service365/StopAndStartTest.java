package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linli.api.area.AreaLevel;
import org.linli.testkit.EachDatabase;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.StopsAndStarts;
import org.linli.testkit.site.TestSite;
import org.linli.testkit.site.Visitor;

/** The plugin is stopped and started while a district uses it. */
class StopAndStartTest {

    private static final int ROUNDS = 50;

    private TestSite site;
    private Visitor staff;
    private long grid;
    private List<Long> communities;

    @EachDatabase
    void fiftyTimesItsPagesAreOutWithWordsTheOthersGoOnAndItsClassLoaderIsCollected(FreshDatabases databases)
            throws Exception {
        try (var started = TestSite.with(Path.of("target/classes"), databases, true)) {
            site = started;
            communities = areas(AreaLevel.COMMUNITY);
            grid = areas(AreaLevel.GRID).get(0);
            staff = site.visitor("administrator");
            var name = staff.fill("/areas/" + grid + "/name", "name", "a grid that is moved");
            assertThat(name.statusCode()).isEqualTo(303);
            new StopsAndStarts(site, "service-365").hold(ROUNDS, this::use);
        }
    }

    /** A report refused, taken, tracked, listed in each format, entered in a ledger; its grid moved by an event. */
    private void use(int round) {
        assertThat(staff.postJson("/service-365/report", "{}").statusCode()).isEqualTo(422);
        var need = "lamp " + round + " is dark";
        var filed = staff.postJson(
                "/service-365/report",
                "{\"category\":\"FACILITY\",\"area\":\"" + grid + "\",\"need\":\"" + need + "\"}");
        assertThat(filed.statusCode()).isEqualTo(201);
        var code = sentTo(filed).replaceAll(".*code=", "");
        assertThat(staff.get("/service-365/track?code=" + code, "application/json")
                        .body())
                .contains(need);

        site.enter(staff, "administrator"); // a day later the session has ended
        assertThat(staff.get(sentTo(filed)).statusCode()).isEqualTo(200);
        for (var suffix : List.of("", ".json", ".csv", ".xlsx")) {
            assertThat(staff.get("/service-365/matters" + suffix).statusCode()).isEqualTo(200);
        }
        assertThat(staff.get("/openapi.json").body()).contains("/service-365/matters/{id}");
        var matter = newestMatter();
        var entered = staff.fillAt(
                "/service-365/matters/" + matter.get("id"),
                "/service-365/matters/" + matter.get("id") + "/moves/enter",
                "seen",
                "1",
                "ledger",
                "PROBLEM",
                "category",
                "FACILITY",
                "urgency",
                "ORDINARY");
        assertThat(entered.statusCode()).isEqualTo(303);
        var there = communities.stream()
                .filter(id -> !id.equals(matter.get("community_id")))
                .findFirst()
                .orElseThrow();
        var moved = staff.fill("/areas/" + grid + "/parent", "parent", there.toString());
        assertThat(moved.statusCode()).isEqualTo(303);
        site.until("service-365", handle -> newestMatter().get("community_id").equals(there));
    }

    private Map<String, Object> newestMatter() {
        return site.data("service-365")
                .read(handle -> handle.select(
                                "select id, community_id from service365_matter where grid_id = ?"
                                        + " order by id desc limit 1",
                                grid)
                        .mapToMap()
                        .one());
    }

    private List<Long> areas(AreaLevel level) {
        return site.data("core")
                .read(handle -> handle.select(
                                "select id from core_area where level = ? order by id limit 2", level.ordinal())
                        .mapTo(Long.class)
                        .list());
    }
}
