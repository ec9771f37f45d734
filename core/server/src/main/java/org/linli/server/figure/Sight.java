package org.linli.server.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;
import org.linli.api.figure.Figure;
import org.linli.api.figure.FigureRow;

/** The areas for which a viewer may see a figure: all when it is open, else where they hold its permission. */
record Sight(boolean everywhere, Set<Long> subdistrictIds, Set<Long> communityIds) {

    static final Sight ALL = new Sight(true, Set.of(), Set.of());

    static Sight of(Figure figure, Viewer viewer) {
        if (figure.isOpen()) {
            return ALL;
        }
        return of(viewer.scope(figure.permission()));
    }

    static Sight of(Scope scope) {
        return scope.everywhere() ? ALL : new Sight(false, scope.subdistrictIds(), scope.communityIds());
    }

    /** Whether there is nothing to see; a grant for a grid or an organization shows no figures of an area. */
    boolean nothing() {
        return !everywhere && subdistrictIds.isEmpty() && communityIds.isEmpty();
    }

    /** Whether all that the other sees is seen. */
    boolean covers(Sight other) {
        return everywhere
                || subdistrictIds.containsAll(other.subdistrictIds) && communityIds.containsAll(other.communityIds);
    }

    boolean sees(FigureRow row) {
        return wholly(row.subdistrictId()) || communityIds.contains(row.communityId());
    }

    /** Whether all that lies in the subdistrict is seen. */
    boolean wholly(long subdistrictId) {
        return everywhere || subdistrictIds.contains(subdistrictId);
    }

    /** Whether figures of the area are kept and all of it is seen. */
    boolean sees(Area area, Areas areas) {
        return switch (area.level()) {
            case SUBDISTRICT -> wholly(area.id());
            case COMMUNITY -> wholly(areas.place(area.id()).subdistrictId()) || communityIds.contains(area.id());
            default -> everywhere && area.equals(areas.root());
        };
    }

    /** The largest areas that are seen wholly below the deployment's, in the order of the tree. */
    List<Area> tops(Areas areas) {
        return everywhere
                ? areas.ofLevel(AreaLevel.SUBDISTRICT)
                : Stream.of(subdistrictIds, communityIds)
                        .flatMap(ids -> ids.stream().sorted())
                        .flatMap(id -> areas.find(id).stream())
                        .toList();
    }

    /** The one area that is seen, if it is one. */
    Optional<Area> only(Areas areas) {
        var tops = everywhere ? List.<Area>of() : tops(areas);
        return tops.size() == 1 ? Optional.of(tops.get(0)) : Optional.empty();
    }
}
