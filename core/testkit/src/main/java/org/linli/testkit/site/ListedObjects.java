package org.linli.testkit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.access.Permission;
import org.linli.api.list.Filter;
import org.linli.api.list.ListView;
import org.linli.api.list.Scoped;
import org.linli.server.web.Action;
import org.linli.server.web.Route;

/** Finds the object of a route in the list at whose address the route begins, by the list's own declaration. */
record ListedObjects(List<Route> routes, RouteObjects said) {

    /** As {@link RouteObjects#query}. Throws AssertionError where nobody says what stands in the address. */
    String query(String route) {
        return said.query(route)
                .or(() -> list(route).flatMap(ListedObjects::query))
                .orElseThrow(() -> new AssertionError(
                        "no list at the beginning of " + route + " says what stands in it: override query for it"));
    }

    /** The permission to see the objects of the list in which the route's object was found. */
    Optional<Permission> seenBy(String route) {
        return said.query(route).isPresent()
                ? Optional.empty()
                : list(route).flatMap(ListView::scoped).map(Scoped::permission);
    }

    private Optional<ListView<?>> list(String route) {
        return routes.stream()
                .filter(each -> each.action() instanceof Action.Rows<?> && route.startsWith(each.path() + "/{id}"))
                .<ListView<?>>map(each -> ((Action.Rows<?>) each.action()).list())
                .findFirst();
    }

    private static Optional<String> query(ListView<?> list) {
        var community = list.scoped()
                .map(scoped -> scoped.community())
                .or(() -> list.filters().stream()
                        .filter(filter -> filter instanceof Filter.InArea)
                        .map(filter -> ((Filter.InArea) filter).column())
                        .findFirst());
        var grid = list.scoped().map(scoped -> scoped.grid()).orElse("0");
        return community.map(column -> {
            var conditions = new ArrayList<>(list.conditions());
            conditions.add(column + " = :community");
            return "select " + list.idColumn() + ", (select subdistrict_id from core_area where id = " + column + "), "
                    + column + ", " + grid + ", 0 from " + list.from() + " where "
                    + String.join(" and ", conditions) + " order by " + list.idColumn() + " limit 1";
        });
    }
}
