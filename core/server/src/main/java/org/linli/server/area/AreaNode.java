package org.linli.server.area;

import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Place;

/**
 * An area as it is stored: what holds, what the register says, and whether a hand has overruled the register.
 *
 * @param place the levels that it lies in, itself included
 * @param officialName the name in the register, or as it was first added
 * @param officialParentId the parent by the register, 0 at the top
 */
public record AreaNode(
        Area area, Place place, String officialName, long officialParentId, boolean handNamed, boolean handPlaced) {

    /** A new area below a parent, as the register or the form has it. */
    public static AreaNode below(AreaNode parent, long id, NewArea entry) {
        var path = parent.path().child(id).text();
        var area = new Area(id, entry.level(), entry.code(), entry.name(), parent.id(), path);
        return new AreaNode(area, within(parent.place, area), entry.name(), parent.id(), false, false);
    }

    /** A new area at the top of the tree. */
    public static AreaNode top(long id, NewArea entry) {
        var path = TreePath.top(id).text();
        var area = new Area(id, entry.level(), entry.code(), entry.name(), 0, path);
        return new AreaNode(area, within(Place.WHOLE, area), entry.name(), 0, false, false);
    }

    public long id() {
        return area.id();
    }

    public TreePath path() {
        return new TreePath(area.path());
    }

    /** Whether it stands above the other level, as a parent must. */
    public boolean above(AreaLevel level) {
        return area.level().compareTo(level) < 0;
    }

    /** The levels that an area lies in when its parent lies in these. */
    static Place within(Place parent, Area area) {
        return switch (area.level()) {
            case SUBDISTRICT -> new Place(area.id(), 0, 0);
            case COMMUNITY -> new Place(parent.subdistrictId(), area.id(), 0);
            case GRID -> new Place(parent.subdistrictId(), parent.communityId(), area.id());
            default -> parent;
        };
    }
}
