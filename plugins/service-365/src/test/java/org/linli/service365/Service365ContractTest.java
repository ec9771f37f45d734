package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.area.AreaLevel;
import org.linli.testkit.site.LinliTest;
import org.linli.testkit.site.PluginContract;
import org.linli.testkit.site.TestSite;

@LinliTest(Service365Plugin.class)
class Service365ContractTest extends PluginContract {

    private static final int ROUNDS = 50;

    /** One that nobody of another community is in charge of. */
    private static final String MATTER = "select m.id, m.subdistrict_id, m.community_id, m.grid_id, 0"
            + " from service365_matter m join core_run r on r.id = m.id"
            + " join core_organization o on o.id = r.undertaker_id and o.area_id = m.community_id"
            + " where m.community_id = :community order by m.id limit 1";

    @Override
    protected Set<String> openToEveryone() {
        return Set.of(
                "GET /service-365/receipt",
                "GET /service-365/report",
                "GET /service-365/track",
                "POST /service-365/appraisal",
                "POST /service-365/report",
                "POST /service-365/track");
    }

    @Override
    protected int rounds() {
        return ROUNDS;
    }

    @Override
    public Optional<String> query(String route) {
        return Optional.of(MATTER);
    }

    /** What one's own are is told from who asks: a matter of nobody is nobody's. */
    @Override
    public Optional<String> placeless(String route) {
        return route.startsWith("/service-365/my/{id}") ? Optional.of(route.replace("{id}", "1")) : Optional.empty();
    }

    /** A report refused, taken, tracked, listed in each format, entered in a ledger; its grid moved by an event. */
    @Override
    protected void use(TestSite site, int round) {
        if (round == 0) {
            return; // the demonstration has matters, and a grid that moves would take the staff's homes along
        }
        var staff = site.visitor("administrator");
        var grid = areas(site, AreaLevel.GRID).get(0);
        var name = staff.fill("/areas/" + grid + "/name", "name", "a grid that is moved " + round);
        assertThat(name.statusCode()).isEqualTo(303);
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

        assertThat(staff.get(sentTo(filed)).statusCode()).isEqualTo(200);
        for (var suffix : List.of("", ".json", ".csv", ".xlsx")) {
            assertThat(staff.get("/service-365/matters" + suffix).statusCode()).isEqualTo(200);
        }
        assertThat(staff.get("/openapi.json").body()).contains("/service-365/matters/{id}");
        var matter = newestMatter(site, grid);
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
        var there = areas(site, AreaLevel.COMMUNITY).stream()
                .filter(id -> !id.equals(matter.get("community_id")))
                .findFirst()
                .orElseThrow();
        var moved = staff.fill("/areas/" + grid + "/parent", "parent", there.toString());
        assertThat(moved.statusCode()).isEqualTo(303);
        site.until(
                "service-365",
                handle -> newestMatter(site, grid).get("community_id").equals(there));
    }

    private static Map<String, Object> newestMatter(TestSite site, long grid) {
        return site.data("service-365")
                .read(handle -> handle.select(
                                "select id, community_id from service365_matter where grid_id = ?"
                                        + " order by id desc limit 1",
                                grid)
                        .mapToMap()
                        .one());
    }

    private static List<Long> areas(TestSite site, AreaLevel level) {
        return site.data("core")
                .read(handle -> handle.select(
                                "select id from core_area where level = ? order by id limit 2", level.ordinal())
                        .mapTo(Long.class)
                        .list());
    }
}
