package org.linli.server.access;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Scope;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;

/**
 * Where a grant gives its role. At the deployment's root or above, everywhere; at a subdistrict, community or grid,
 * in that area; between root and subdistrict, in the subdistricts below; for an organization, in it and all below it.
 * A grant below the grid reaches nothing: rows carry no such level.
 */
final class Reach {

    /** The levels that listed rows carry. */
    enum Listed {
        SUBDISTRICT(AreaLevel.SUBDISTRICT, ""),
        COMMUNITY(AreaLevel.COMMUNITY, " and subdistrict_id = 0"),
        GRID(AreaLevel.GRID, " and subdistrict_id = 0 and community_id = 0");

        private final AreaLevel level;
        private final String noneAbove;

        Listed(AreaLevel level, String noneAbove) {
            this.level = level;
            this.noneAbove = noneAbove;
        }

        AreaLevel level() {
            return level;
        }

        String noneAbove() {
            return noneAbove;
        }
    }

    private static final Set<Long> NONE = Set.of();

    private final Area root;
    private final ViewerDao dao = new ViewerDao();

    Reach(Area root) {
        this.root = root;
    }

    Scope of(Handle handle, ViewerRow grant) {
        if (!grant.organizationPath().isEmpty()) {
            return new Scope(false, NONE, NONE, NONE, Set.copyOf(dao.organizations(handle, grant.organizationPath())));
        }
        if (grant.areaPath().isEmpty()) {
            return Scope.NOWHERE;
        }
        if (root.path().startsWith(grant.areaPath())) {
            return Scope.EVERYWHERE;
        }
        // an area outside the deployment gives nothing in it
        return grant.areaPath().startsWith(root.path()) ? within(handle, grant) : Scope.NOWHERE;
    }

    private Scope within(Handle handle, ViewerRow grant) {
        var id = Set.of(grant.areaId());
        return switch (AreaLevel.values()[grant.level()]) {
            case PROVINCE, CITY, DISTRICT ->
                new Scope(
                        false,
                        below(handle, grant, Listed.SUBDISTRICT),
                        below(handle, grant, Listed.COMMUNITY),
                        below(handle, grant, Listed.GRID),
                        NONE);
            case SUBDISTRICT -> new Scope(false, id, NONE, NONE, NONE);
            case COMMUNITY -> new Scope(false, NONE, id, NONE, NONE);
            case GRID -> new Scope(false, NONE, NONE, id, NONE);
            case COMPOUND, BUILDING, UNIT, HOUSEHOLD -> Scope.NOWHERE;
        };
    }

    private Set<Long> below(Handle handle, ViewerRow grant, Listed level) {
        return Set.copyOf(dao.areas(handle, grant.areaPath(), level));
    }
}
