package org.linli.server.access;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Permission;
import org.linli.api.access.Scope;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.area.Areas;

/**
 * How far one may pass on what one holds: nobody gives what they do not hold themselves, or outside of where they
 * hold it, and nobody governs the account of one who may more than they.
 */
final class Delegation {

    private final Areas areas;
    private final Roles roles;
    private final GrantDao dao = new GrantDao();

    Delegation(Areas areas, Roles roles) {
        this.areas = areas;
        this.roles = roles;
    }

    /** Whether the viewer holds all that the role allows, and the right to give grants, in all of what it is within. */
    boolean mayGive(Handle handle, Viewer giver, String role, Within within) {
        // of a role that is not here now (its plugin is out) nobody knows what it will allow
        Predicate<Scope> covers = roles.keys().contains(role) ? cover(handle, within) : Scope::everywhere;
        return Stream.concat(roles.permissions(role).stream(), Stream.of(CorePermissions.GRANT_MANAGE))
                .allMatch(permission -> covers.test(giver.scope(permission)));
    }

    /** Whether the viewer could have given all that the member holds. */
    boolean mayGovern(Handle handle, Viewer viewer, long memberId, Now now) {
        return dao.of(handle, memberId, now).stream()
                .allMatch(grant -> mayGive(handle, viewer, grant.role(), grant.within()));
    }

    /** Whether the member lives, or belongs to an organization, where the viewer holds the permission. */
    boolean knows(Handle handle, Viewer viewer, Permission permission, long memberId, Now now) {
        var scope = viewer.scope(permission);
        return dao.home(handle, memberId)
                .map(home -> scope.everywhere()
                        || scope.covers(home)
                        || dao.memberships(handle, memberId, now).stream().anyMatch(one -> covers(scope, one)))
                .orElse(false);
    }

    /** What a scope must be like to hold all of the subtree. */
    private Predicate<Scope> cover(Handle handle, Within within) {
        return within.areaId() > 0 ? coverArea(handle, within.areaId()) : coverOrganization(handle, within);
    }

    private Predicate<Scope> coverArea(Handle handle, long areaId) {
        var root = areas.root().path();
        var found = dao.area(handle, areaId)
                .filter(area -> area.level().compareTo(AreaLevel.GRID) <= 0)
                .filter(area -> area.path().startsWith(root) || root.startsWith(area.path()));
        if (found.isEmpty()) {
            return scope -> false;
        }
        var area = found.get();
        return root.startsWith(area.path()) ? Scope::everywhere : scope -> scope.covers(area.place());
    }

    private Predicate<Scope> coverOrganization(Handle handle, Within within) {
        List<GrantDao.Placed> all = dao.organizations(handle, within.organizationId(), ViewerDao.REACH_MAX + 1);
        if (all.isEmpty()) {
            return scope -> false;
        }
        // a subtree too large to look through is given only by those who hold it everywhere
        return all.size() > ViewerDao.REACH_MAX
                ? Scope::everywhere
                : scope -> all.stream().allMatch(one -> covers(scope, one));
    }

    private static boolean covers(Scope scope, GrantDao.Placed organization) {
        return scope.coversOrganization(organization.id()) || scope.covers(organization.place());
    }
}
