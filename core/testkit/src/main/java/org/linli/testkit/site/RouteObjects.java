package org.linli.testkit.site;

import java.util.Optional;

/** Says which objects stand in the addresses of an owner's routes. */
public interface RouteObjects {

    /**
     * The query for the object of a route that lies in the community {@code :community}: its id, subdistrict_id,
     * community_id, grid_id (all 0 where it may be seen from everywhere), and the id of what further stands in the
     * address, or 0. Empty where it is an object of the list at whose address the route begins.
     */
    Optional<String> query(String route);

    /** For a route whose object lies in no place: an address with something that is not there, {@code none} or 1. */
    default Optional<String> placeless(String route) {
        return Optional.empty();
    }
}
