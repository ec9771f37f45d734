package org.linli.api.area;

import java.util.List;
import java.util.Optional;

/** The tree of areas, to read. */
public interface Areas {

    /** The area that this deployment governs. */
    Area root();

    /** The area of this id. */
    Optional<Area> find(long id);

    /** The name of an area, or "" when there is none. */
    default String name(long id) {
        return find(id).map(Area::name).orElse("");
    }

    /** The areas directly below, by name; at most 1,000. */
    List<Area> children(long id);

    /** The areas of a level in the deployment, by code and name; at most 1,000. */
    List<Area> ofLevel(AreaLevel level);

    /** From the top down to the area itself; empty when there is no such area. */
    List<Area> ancestry(long id);

    /** The levels that the area lies in. All 0 when there is no such area. */
    Place place(long id);
}
