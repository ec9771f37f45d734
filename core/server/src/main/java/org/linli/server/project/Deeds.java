package org.linli.server.project;

import java.util.Optional;
import org.linli.api.access.Viewer;
import org.linli.api.file.Files;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.access.CorePermissions;

/**
 * The acts on what a project does: milestones, services and inspections. Whoever leads a project or is its liaison
 * does not rate it.
 */
final class Deeds {

    static final String MILESTONE = "project-milestone";
    static final int ROWS_MAX = 200;

    private final ProjectRegister register;
    private final ProjectRegister.Ground ground;
    private final Files files;
    private final ProjectDao projects = new ProjectDao();
    private final DeedDao dao = new DeedDao();

    Deeds(ProjectRegister register, Files files) {
        this.register = register;
        this.ground = register.ground();
        this.files = files;
    }

    void plan(Viewer viewer, long id, ProjectForms.Plan form) {
        ground.data().act(handle -> {
            bounded(dao.milestones(handle, id, ROWS_MAX).size());
            long milestone = ground.data().newId();
            var planned = new Milestone(milestone, form.goal(), form.plannedOn(), Optional.empty(), "");
            dao.insert(handle, id, planned, viewer.memberId());
            return register.recorded(handle, viewer, "project.milestone", id, "");
        });
    }

    /** A milestone was reached: what shows it is kept with it. */
    void complete(Viewer viewer, long id, long milestoneId, ProjectForms.Completion form) {
        ground.data().act(handle -> {
            if (!dao.complete(handle, id, milestoneId, form.on(), form.note())) {
                throw new NotFound("milestone " + milestoneId);
            }
            files.keep(handle, form.evidence(), MILESTONE, milestoneId);
            return register.recorded(
                    handle, viewer, "project.completion", id, form.on().toString());
        });
    }

    void serve(Viewer viewer, long id, ProjectForms.Served form) {
        ground.data().act(handle -> {
            var service = new Service(form.on(), form.people(), form.hours(), form.note());
            dao.insert(handle, ground.data().newId(), id, service, viewer.memberId());
            return register.recorded(
                    handle, viewer, "project.service", id, form.on().toString());
        });
    }

    void inspect(Viewer viewer, long id, ProjectForms.Rating form) {
        ground.data().act(handle -> {
            register.found(handle, id).mayBeJudgedBy(viewer);
            var found = new Inspection(form.on(), form.stars(), form.points(), form.note(), viewer.memberId());
            dao.insert(handle, ground.data().newId(), id, found);
            return register.recorded(
                    handle, viewer, "project.inspection", id, form.on().toString());
        });
    }

    /** Whether the viewer may see the project, or everybody may. */
    boolean mayReadEvidence(Viewer viewer, long milestoneId) {
        return ground.data().read(handle -> {
            long id = dao.projectOfMilestone(handle, milestoneId);
            return projects.find(handle, id)
                            .filter(project -> project.disclosedAt().isPresent())
                            .isPresent()
                    || id != 0 && register.found(handle, id).allows(viewer, CorePermissions.PROJECT_READ);
        });
    }

    private static void bounded(int already) {
        if (already >= ROWS_MAX) {
            throw Refused.because("", "project.refused.many", ROWS_MAX);
        }
    }
}
