package org.linli.testkit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testkit.site.Visitor.sentTo;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.area.Place;
import org.linli.server.access.Roles;
import org.linli.server.plugin.Catalogue;
import org.linli.server.web.Action;
import org.linli.server.web.Route;
import org.linli.testkit.site.RoutePlaces.Address;

/**
 * A walk through every route of an owner, as every role of the demonstration, with objects here and elsewhere. What is
 * expected is told from the table of routes and the roles alone.
 */
public final class RouteWalk {

    /** From the least to the most: what a stronger one changes no weaker one needs any more. */
    private static final List<String> LOGINS =
            List.of("", "resident1", "grid1", "clerk1", "secretary1", "officer990101001", "administrator");

    private final TestSite site;
    private final Catalogue catalogue;
    private final List<Route> routes;
    private final RoutePlaces places;
    private final Set<String> spent = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /** Takes a demonstration. */
    public RouteWalk(TestSite site, String owner, RouteObjects objects) {
        this.site = site;
        this.catalogue = site.linli().plugins().catalogue();
        this.routes = catalogue.routes().stream()
                .filter(route -> route.owner().equals(owner))
                .toList();
        this.places = new RoutePlaces(site.data("core"), routes, objects);
        assertThat(routes).as("routes of %s", owner).isNotEmpty();
    }

    /** Method and path of each route that is open to everyone. */
    public List<String> openToEveryone() {
        return routes.stream()
                .filter(RouteWalk::open)
                .map(route -> route.method() + " " + route.path())
                .toList();
    }

    /** What was answered otherwise than table and roles say. */
    public List<String> wrongAnswers() {
        for (var login : LOGINS) {
            var visitor = login.isEmpty() ? site.visitor() : site.visitor(login);
            for (var route : routes) {
                // signing out would end the walk
                if (!route.path().equals("/sign-out")) {
                    places.addresses(route.path()).forEach(address -> visit(login, visitor, route, address));
                }
            }
        }
        return wrong;
    }

    private void visit(String login, Visitor visitor, Route route, Address address) {
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

    private static boolean matches(String expected, HttpResponse<?> answer, Address address) {
        int status = answer.statusCode();
        return switch (expected) {
            case "sign-in" -> status == 303 && sentTo(answer).startsWith("/sign-in?");
            case "forbidden" -> status == 403;
            case "hidden" -> status == 404;
            // who takes part in it sees it wherever it lies
            case "own" -> List.of(200, 404).contains(status);
            // a placeholder in the address is found by nobody
            default ->
                List.of(200, 303, 422).contains(status) && !sentTo(answer).startsWith("/sign-in?")
                        || status == 404 && address.path().matches(".*/(none|1)(/.*)?");
        };
    }

    private String expected(String login, Route route, Place place) {
        if (!admitted(login, route)) {
            return login.isEmpty() ? "sign-in" : "forbidden";
        }
        if (!place.equals(Place.WHOLE) && route.access() instanceof Access.SignedIn) {
            var seenBy = places.seenBy(route.path());
            if (seenBy.isPresent()) {
                return covers(login, place) && permissions(login).contains(seenBy.get()) ? "open" : "own";
            }
        }
        if (place.equals(Place.WHOLE) || covers(login, place) || open(route)) {
            return "open";
        }
        return isSeenByEveryone(route) ? "forbidden" : "hidden";
    }

    private static boolean open(Route route) {
        return route.access() instanceof Access.Everyone;
    }

    /** Whether the object itself is public: then one may know of it, and yet not do this. */
    private boolean isSeenByEveryone(Route route) {
        return routes.stream()
                .anyMatch(other -> open(other)
                        && other.path().endsWith("/{id}")
                        && route.path().startsWith(other.path() + "/"));
    }

    private boolean admitted(String login, Route route) {
        if (route.access() instanceof Access.Holders holders) {
            return permissions(login).contains(holders.permission());
        }
        return open(route) || !login.isEmpty();
    }

    private Set<Permission> permissions(String login) {
        var role = role(login).replace("grid", Roles.GRID_WORKER);
        return role.equals(Roles.ADMINISTRATOR)
                ? catalogue.permissions()
                : catalogue.roles().getOrDefault(role, Set.of());
    }

    /** Whether an object in the place lies where this person's role was given. */
    private boolean covers(String login, Place place) {
        var own = places.own();
        return switch (role(login)) {
            case "administrator" -> true;
            case "officer" -> place.subdistrictId() == own.subdistrictId();
            case "grid" -> place.gridId() == own.gridId();
            default -> place.communityId() == own.communityId();
        };
    }

    private static String role(String login) {
        return login.replaceAll("\\d+$", "");
    }
}
