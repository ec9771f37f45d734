package org.linli.server.organization;

import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;
import org.linli.server.access.CorePermissions;

/** Which organizations a viewer may see and change: those in areas, or at or below organizations, of their grants. */
final class OrganizationSight {

    private final OrganizationRegister register;

    OrganizationSight(OrganizationRegister register) {
        this.register = register;
    }

    /** The organization of the address; 404 when the viewer may not know of it. */
    StoredOrganization readable(Request request) {
        long id = request.id("id");
        return register.stored(id)
                .filter(stored -> holds(request.viewer(), CorePermissions.ORGANIZATION_READ, stored))
                .orElseThrow(() -> new NotFound("organization " + id));
    }

    /** The same; 403 when the viewer may see it but not change it. */
    StoredOrganization changeable(Request request) {
        var stored = readable(request);
        if (!mayChange(request.viewer(), stored)) {
            throw new Forbidden("change organization " + stored.id());
        }
        return stored;
    }

    StoredOrganization unmaskable(Request request) {
        var stored = readable(request);
        if (!mayUnmask(request.viewer(), stored)) {
            throw new Forbidden("unmask the contact of organization " + stored.id());
        }
        return stored;
    }

    boolean mayChange(Viewer viewer, StoredOrganization stored) {
        return holds(viewer, CorePermissions.ORGANIZATION_WRITE, stored);
    }

    boolean mayUnmask(Viewer viewer, StoredOrganization stored) {
        return holds(viewer, CorePermissions.MEMBER_UNMASK, stored);
    }

    static boolean holds(Viewer viewer, Permission permission, StoredOrganization stored) {
        var scope = viewer.scope(permission);
        return scope.covers(stored.place()) || stored.path().ids().stream().anyMatch(scope::coversOrganization);
    }
}
