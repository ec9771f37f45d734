package org.linli.server.project;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Viewer;
import org.linli.api.file.Files;
import org.linli.api.form.Choice;
import org.linli.api.refusal.Refused;
import org.linli.api.web.NotFound;
import org.linli.server.access.CorePermissions;

/**
 * The acts on what a project does: milestones, services, inspections, and who takes part in it. Whoever leads a project
 * or is its liaison does not rate it.
 */
final class Deeds {

    static final String MILESTONE = "project-milestone";
    static final int ROWS_MAX = 200;

    private final ProjectRegister register;
    private final ProjectRegister.Ground ground;
    private final Files files;
    private final ProjectDao projects = new ProjectDao();
    private final DeedDao dao = new DeedDao();
    private final PartyDao parties = new PartyDao();

    Deeds(ProjectRegister register, Files files) {
        this.register = register;
        this.ground = register.ground();
        this.files = files;
    }

    void plan(Viewer viewer, long id, ProjectForms.Plan form) {
        ground.data().act(handle -> {
            bounded(dao.milestones(handle, id, ROWS_MAX).size());
            long milestone = ground.data().newId();
            var planned = new Milestone(milestone, form.title(), form.plannedOn(), Optional.empty(), "");
            dao.insert(handle, id, planned, viewer.memberId());
            return recorded(handle, viewer, "project.milestone", id, "");
        });
    }

    /** A milestone was reached: what shows it is kept with it. */
    void complete(Viewer viewer, long id, long milestoneId, ProjectForms.Completion form) {
        ground.data().act(handle -> {
            if (!dao.complete(handle, id, milestoneId, form.on(), form.note())) {
                throw new NotFound("milestone " + milestoneId);
            }
            files.keep(handle, form.evidence(), MILESTONE, milestoneId);
            return recorded(handle, viewer, "project.completion", id, form.on().toString());
        });
    }

    void serve(Viewer viewer, long id, ProjectForms.Served form) {
        ground.data().act(handle -> {
            var service = new Service(form.on(), form.people(), form.hours(), form.note());
            dao.insert(handle, ground.data().newId(), id, service, viewer.memberId());
            return recorded(handle, viewer, "project.service", id, form.on().toString());
        });
    }

    void inspect(Viewer viewer, long id, ProjectForms.Rating form) {
        ground.data().act(handle -> {
            register.found(handle, id).mayBeJudgedBy(viewer);
            var found = new Inspection(form.on(), form.stars(), form.points(), form.note(), viewer.memberId());
            dao.insert(handle, ground.data().newId(), id, found);
            return recorded(handle, viewer, "project.inspection", id, form.on().toString());
        });
    }

    /** One takes part as a party member, and agreed to be named. */
    void join(Viewer viewer, long id, ProjectForms.Joining form) {
        ground.data().act(handle -> {
            var already = parties.of(handle, id, ROWS_MAX);
            bounded(already.size());
            var name = partyMembers(handle, id).stream()
                    .filter(choice -> choice.value().equals(Long.toString(form.member())))
                    .findFirst()
                    .orElseThrow(() -> Refused.because("member", "project.refused.party-member"));
            if (already.stream()
                    .anyMatch(one -> one.memberId() == form.member()
                            && one.withdrawnAt().isEmpty())) {
                throw Refused.because("member", "project.refused.there-already");
            }
            var one = new PartyMember(
                    ground.data().newId(),
                    form.member(),
                    name.label(),
                    form.duty(),
                    ground.clock().instant(),
                    Optional.empty());
            parties.insert(handle, id, one, viewer.actingAs());
            return recorded(handle, viewer, "project.party-member", id, "");
        });
    }

    /** Withdraws a consent to be named: the public page forgets the name at once. */
    void withdraw(Viewer viewer, long id, long partyMemberId, String reason) {
        ground.data().act(handle -> {
            if (!parties.withdraw(handle, id, partyMemberId, ground.clock().instant())) {
                throw new NotFound("party member " + partyMemberId);
            }
            return recorded(handle, viewer, "project.withdrawal", id, reason);
        });
    }

    /** What shows that a milestone was reached is seen by those who may see the project, and by all when it is public. */
    boolean mayReadEvidence(Viewer viewer, long milestoneId) {
        return ground.data().read(handle -> {
            long id = dao.projectOfMilestone(handle, milestoneId);
            return projects.find(handle, id)
                            .filter(project -> project.disclosedAt().isPresent())
                            .isPresent()
                    || id != 0 && register.found(handle, id).allows(viewer, CorePermissions.PROJECT_READ);
        });
    }

    /** Those who may be named as party members in it. */
    List<Choice> partyMembers(Handle handle, long id) {
        var place = register.found(handle, id).project().place();
        return projects.partyMembers(handle, place, ProjectRegister.PEOPLE_MAX);
    }

    private long recorded(Handle handle, Viewer viewer, String act, long id, String note) {
        ground.audit().record(handle, viewer.actingAs(), act, ProjectRegister.SUBJECT, id, note);
        return id;
    }

    private static void bounded(int already) {
        if (already >= ROWS_MAX) {
            throw Refused.because("", "project.refused.many", ROWS_MAX);
        }
    }
}
