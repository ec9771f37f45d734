package org.linli.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.server.access.Visitor.sentTo;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.area.Place;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.Action;
import org.linli.server.web.Route;

/**
 * Every route of the core, for every role, with objects here and elsewhere. What is expected is told from the table of
 * routes and the roles alone. A new route that is open to everyone, or has an object in its address, fails here
 * until it is named.
 */
class EveryRouteTest {

    /** From the least to the most: what a stronger one changes no weaker one needs any more. */
    private static final List<String> LOGINS =
            List.of("", "resident1", "grid1", "clerk1", "secretary1", "officer990101001", "administrator");

    private static final List<String> OPEN_TO_EVERYONE = List.of(
            "GET /",
            "GET /demonstration",
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
            "POST /demonstration/{account}",
            "POST /elder-mode",
            "POST /first-administrator/{secret}",
            "POST /reset/{secret}",
            "POST /sign-in",
            "POST /sign-out");

    private static CoreSite site;
    private static Catalogue catalogue;
    private static RouteObjects objects;

    @BeforeAll
    static void start() {
        site = new CoreSite(true);
        catalogue = site.linli.plugins().catalogue();
        objects = new RouteObjects(site.folder.resolve("linli.db"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void onlyTheNamedRoutesAreOpenToEveryone() {
        assertThat(catalogue.routes().stream()
                        .filter(route -> route.access() instanceof Access.Everyone)
                        .map(EveryRouteTest::name))
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_EVERYONE);
    }

    @Test
    void everyRouteAnswersEveryRoleAsItsPermissionSays() {
        var wrong = new ArrayList<String>();
        var spent = new HashSet<String>();
        for (var login : LOGINS) {
            var visitor = visitor(login);
            for (var route : catalogue.routes()) {
                // signing out would end the walk
                if (!route.path().equals("/sign-out")) {
                    walk(login, visitor, route, spent, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void walk(String login, Visitor visitor, Route route, Set<String> spent, List<String> wrong) {
        for (var address : objects.addresses(route.path())) {
            visitor.get("/sign-in");
            var answer = route.method().equals("GET") ? visitor.get(address.path()) : visitor.post(address.path());
            var expected = spent.contains(address.path()) && admitted(login, route)
                    ? "hidden"
                    : expected(login, route, address.place());
            if (!matches(expected, answer, address)) {
                wrong.add("%s as %s %s: expected %s, was %d %s"
                        .formatted(route.method(), login, address, expected, answer.statusCode(), sentTo(answer)));
            }
            if (address.path().endsWith("/revocation") && answer.statusCode() == 303 && !login.isEmpty()) {
                spent.add(address.path());
            }
            if (route.action() instanceof Action.Rows) {
                int list = visitor.get(route.path() + ".json").statusCode();
                int due = admitted(login, route) ? 200 : login.isEmpty() ? 401 : 403;
                if (list != due) {
                    wrong.add(route.path() + ".json as " + login + ": " + list);
                }
            }
        }
    }

    private static boolean matches(String expected, HttpResponse<?> answer, RouteObjects.Address address) {
        int status = answer.statusCode();
        return switch (expected) {
            case "sign-in" -> status == 303 && sentTo(answer).startsWith("/sign-in?");
            case "forbidden" -> status == 403;
            case "hidden" -> status == 404;
            // a placeholder in the address is found by nobody
            default ->
                List.of(200, 303, 422).contains(status) && !sentTo(answer).startsWith("/sign-in?")
                        || status == 404 && address.path().matches(".*/(none|1)(/.*)?");
        };
    }

    private static String expected(String login, Route route, Place place) {
        if (!admitted(login, route)) {
            return login.isEmpty() ? "sign-in" : "forbidden";
        }
        return place.equals(Place.WHOLE) || covers(login, place) ? "open" : "hidden";
    }

    private static boolean admitted(String login, Route route) {
        if (route.access() instanceof Access.Holders holders) {
            return permissions(login).contains(holders.permission());
        }
        return route.access() instanceof Access.Everyone || !login.isEmpty();
    }

    private static Set<Permission> permissions(String login) {
        var role = login.replaceAll("\\d+$", "").replace("grid", Roles.GRID_WORKER);
        return role.equals(Roles.ADMINISTRATOR)
                ? catalogue.permissions()
                : catalogue.roles().getOrDefault(role, Set.of());
    }

    /** Whether an object in the place lies where this person's role was given. */
    private static boolean covers(String login, Place place) {
        var own = objects.own();
        return switch (login.replaceAll("\\d+$", "")) {
            case "administrator" -> true;
            case "officer" -> place.subdistrictId() == own.subdistrictId();
            case "grid" -> place.gridId() == own.gridId();
            default -> place.communityId() == own.communityId();
        };
    }

    private static Visitor visitor(String login) {
        var visitor = site.visitor();
        if (!login.isEmpty()) {
            visitor.get("/demonstration");
            assertThat(visitor.post("/demonstration/" + objects.account(login)).statusCode())
                    .isEqualTo(303);
        }
        return visitor;
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }
}
