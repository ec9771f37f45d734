package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.server.web.Served;
import org.linli.testkit.site.RouteWalk;

/**
 * Every route of the core, for every role, with objects here and elsewhere. A new route that is open to everyone, or
 * has an object in its address, fails here until it is named.
 */
class EveryRouteTest {

    private static final List<String> OPEN_TO_EVERYONE = List.of(
            "GET /",
            "GET /demonstration",
            "GET /demonstration/walk",
            "GET /disclosed/projects",
            "GET /disclosed/projects/{id}",
            "GET /figures",
            "GET /figures.csv",
            "GET /figures.xlsx",
            "GET /figures/report",
            "GET /files/{id}",
            "GET /files/{id}/thumbnail",
            "GET /first-administrator/{secret}",
            "GET /privacy",
            "GET /reset/{secret}",
            "GET /sign-in",
            "GET /takeout/{secret}",
            "POST /demonstration/{account}",
            "POST /elder-mode",
            "POST /first-administrator/{secret}",
            "POST /reset/{secret}",
            "POST /sign-in",
            "POST /sign-out",
            "POST /takeout/{secret}");

    private static CoreSite site;
    private static RouteWalk walk;

    @BeforeAll
    static void start() {
        site = new CoreSite(true);
        walk = new RouteWalk(site.site, Served.CORE, new CoreObjects());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void onlyTheNamedRoutesAreOpenToEveryone() {
        assertThat(walk.openToEveryone()).containsExactlyInAnyOrderElementsOf(OPEN_TO_EVERYONE);
    }

    @Test
    void everyRouteAnswersEveryRoleAsItsPermissionSays() {
        assertThat(walk.wrongAnswers()).isEmpty();
    }
}
