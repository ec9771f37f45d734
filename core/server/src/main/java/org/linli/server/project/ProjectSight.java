package org.linli.server.project;

import static org.linli.server.access.CorePermissions.PROJECT_READ;

import org.jdbi.v3.core.Handle;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Request;

/** Which projects a viewer may see, and what they may do with one. */
final class ProjectSight {

    private final ProjectRegister register;

    ProjectSight(ProjectRegister register) {
        this.register = register;
    }

    /** The project of the address; 404 when the viewer may not know of it. */
    RunningProject readable(Request request) {
        return register.ground().data().read(handle -> readable(handle, request.viewer(), request.id("id")));
    }

    RunningProject readable(Handle handle, Viewer viewer, long id) {
        var running = register.found(handle, id);
        if (!running.allows(viewer, PROJECT_READ)) {
            throw new NotFound("project " + id);
        }
        return running;
    }

    /** The same; 403 when the viewer may see it but not do this. */
    RunningProject permitted(Request request, Permission permission) {
        var running = readable(request);
        if (!running.allows(request.viewer(), permission)) {
            throw new Forbidden(permission.key() + " project " + running.id());
        }
        return running;
    }

    /** The project of the address, when it is public; 404 otherwise. */
    RunningProject disclosed(Handle handle, long id) {
        var running = register.found(handle, id);
        if (running.project().disclosedAt().isEmpty()) {
            throw new NotFound("project " + id);
        }
        return running;
    }
}
