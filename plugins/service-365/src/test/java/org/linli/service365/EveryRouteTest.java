package org.linli.service365;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.RouteObjects;
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
            "POST /service-365/appraisal",
            "POST /service-365/report",
            "POST /service-365/track");

    /** One that nobody of another community is in charge of. */
    private static final String MATTER = "select m.id, m.subdistrict_id, m.community_id, m.grid_id, 0"
            + " from service365_matter m join core_run r on r.id = m.id"
            + " join core_organization o on o.id = r.undertaker_id and o.area_id = m.community_id"
            + " where m.community_id = :community order by m.id limit 1";

    private static final FreshDatabases DATABASES = FreshDatabases.sqlite();

    private static TestSite site;
    private static RouteWalk walk;

    @BeforeAll
    static void start() {
        site = TestSite.with(Path.of("target/classes"), DATABASES, true);
        walk = new RouteWalk(site, "service-365", new Objects());
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

    /** What one's own are is told from who asks: a matter of nobody is nobody's. */
    private static final class Objects implements RouteObjects {

        @Override
        public String query(String route) {
            if (route.startsWith("/service-365/matters/{id}")) {
                return MATTER;
            }
            throw new AssertionError("say in EveryRouteTest which objects stand in the address " + route);
        }

        @Override
        public Optional<String> placeless(String route) {
            return route.startsWith("/service-365/my/{id}")
                    ? Optional.of(route.replace("{id}", "1"))
                    : Optional.empty();
        }
    }
}
