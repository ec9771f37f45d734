package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.RouteWalk;
import org.linli.testkit.site.TestSite;

/**
 * Every route of the plugin, for every role, with matters here and elsewhere. A new route that is open to everyone, or
 * has an object in its address, fails here until it is named.
 */
class EveryRouteTest {

    private static final List<String> OPEN_TO_EVERYONE = List.of(
            "GET /service-365/receipt",
            "GET /service-365/report",
            "GET /service-365/track",
            "POST /service-365/report",
            "POST /service-365/track");

    /** One that nobody of another community is in charge of. */
    private static final String MATTER = "select m.id, m.subdistrict_id, m.community_id, m.grid_id, 0"
            + " from service365_matter m join core_run r on r.id = m.id"
            + " where m.community_id = :community and r.step = 'received' order by m.id limit 1";

    private static final FreshDatabases DATABASES = FreshDatabases.sqlite();

    private static TestSite site;
    private static RouteWalk walk;

    @BeforeAll
    static void start() {
        site = TestSite.with(Path.of("target/classes"), DATABASES, true);
        walk = new RouteWalk(site, "service-365", EveryRouteTest::objects);
    }

    @AfterAll
    static void stop() {
        site.close();
        DATABASES.close();
    }

    @Test
    void onlyTheNamedRoutesAreOpenToEveryone() {
        assertThat(walk.openToEveryone()).containsExactlyInAnyOrderElementsOf(OPEN_TO_EVERYONE);
    }

    @Test
    void everyRouteAnswersEveryRoleAsItsPermissionSays() {
        assertThat(walk.wrongAnswers()).isEmpty();
    }

    private static String objects(String route) {
        if (route.startsWith("/service-365/matters/{id}")) {
            return MATTER;
        }
        throw new AssertionError("say in EveryRouteTest which objects stand in the address " + route);
    }
}
