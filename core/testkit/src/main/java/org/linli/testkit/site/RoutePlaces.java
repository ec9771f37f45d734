package org.linli.testkit.site;

import java.util.List;
import java.util.Optional;
import org.linli.api.access.Permission;
import org.linli.api.area.Place;
import org.linli.api.data.Data;
import org.linli.server.web.Route;

/** Addresses of routes with objects of the demonstration put in: one where a community's people may, one elsewhere. */
final class RoutePlaces {

    /** What was sent to a plugin's roster is seen by who sent it alone. */
    private static final String SENT_SHEET = "/[^/]+/rosters/[^/]+/\\{id}(/.*)?";

    /** An address with its objects put in, and the place where they lie. */
    record Address(String path, Place place) {}

    private record Found(long id, Place place, long further) {}

    private final Data data;
    private final RouteObjects objects;
    private final ListedObjects listed;
    private final Place own;
    private final Place other;

    RoutePlaces(Data data, List<Route> routes, RouteObjects objects) {
        this.listed = new ListedObjects(routes, objects);
        this.data = data;
        this.objects = objects;
        this.own = placeOf("secretary1");
        this.other = placeOf("secretary7");
    }

    /** The permission by which the route's object is listed, where a list tells. */
    Optional<Permission> seenBy(String route) {
        return listed.seenBy(route);
    }

    /** Where the community's people are at home. */
    Place own() {
        return own;
    }

    /** The route's address for an object here and for one elsewhere; only one where it has none. */
    List<Address> addresses(String route) {
        var placeless = objects.placeless(route);
        if (placeless.isPresent() || !route.contains("{") || route.matches(SENT_SHEET)) {
            return List.of(new Address(placeless.orElse(route.replace("{id}", "1")), Place.WHOLE));
        }
        return List.of(address(route, own.communityId()), address(route, other.communityId()));
    }

    private Address address(String route, long community) {
        var found = data.read(handle -> handle.createQuery(listed.query(route))
                .bind("community", community)
                .map((row, context) -> new Found(
                        row.getLong(1), new Place(row.getLong(2), row.getLong(3), row.getLong(4)), row.getLong(5)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no object for " + route + " in the community " + community)));
        var path = route.replace("{id}", Long.toString(found.id()))
                .replace("{move}", "none")
                .replaceAll("\\{[a-z]+}", Long.toString(found.further()));
        return new Address(path, found.place());
    }

    private Place placeOf(String login) {
        return data.read(handle -> handle.createQuery("select m.subdistrict_id, m.community_id, m.grid_id"
                        + " from core_member m join core_account a on a.member_id = m.id where a.login_name = :login")
                .bind("login", login)
                .map((row, context) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
    }
}
