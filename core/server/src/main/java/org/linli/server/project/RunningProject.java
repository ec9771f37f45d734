package org.linli.server.project;

import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.procedure.Run;
import org.linli.api.web.Forbidden;

/** A project with its run. */
record RunningProject(StoredProject project, Run run) {

    long id() {
        return project.id();
    }

    /** Whether the permission is held where the project lies, or for the organization in charge. */
    boolean allows(Viewer viewer, Permission permission) {
        var scope = viewer.scope(permission);
        return scope.covers(project.place())
                || (run.undertakerId() != 0 && scope.coversOrganization(run.undertakerId()));
    }

    /** Whether this is its lead or its liaison: they neither rate it nor decide on its rung. */
    boolean isOwnOf(Viewer viewer) {
        return viewer.memberId() == project.leadId() || viewer.memberId() == project.liaisonId();
    }

    /** Throws Forbidden for its lead and its liaison. */
    void mayBeJudgedBy(Viewer viewer) {
        if (isOwnOf(viewer)) {
            throw new Forbidden("judge one's own project");
        }
    }
}
