package org.linli.server.project;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Viewer;
import org.linli.api.project.ProjectRungChanged;
import org.linli.api.project.Rung;
import org.linli.api.refusal.Refused;

/**
 * The acts on the ladder: a project rises by one rung when the rule of the next is met, and falls by one for a reason.
 * Whoever leads it or is its liaison does not decide.
 */
final class Climbs {

    static final int CLIMBS_MAX = 200;
    static final int INSPECTIONS_MAX = 200;

    private final ProjectRegister register;
    private final ProjectRegister.Ground ground;
    private final ProjectDao projects = new ProjectDao();
    private final DeedDao deeds = new DeedDao();
    private final ClimbDao dao = new ClimbDao();

    Climbs(ProjectRegister register) {
        this.register = register;
        this.ground = register.ground();
    }

    /** Throws Refused with all that the project still lacks. */
    void rise(Viewer viewer, long id, String reason) {
        ground.data().act(handle -> {
            var running = register.found(handle, id);
            running.mayBeJudgedBy(viewer);
            var project = running.project();
            var to = project.rung().above().orElseThrow(() -> Refused.because("", "project.refused.top"));
            var lacking = Ladder.lacking(to, standing(handle, project));
            if (!lacking.isEmpty()) {
                throw new Refused(lacking);
            }
            return climb(handle, viewer, project, new Decision(to, reason));
        });
    }

    void fall(Viewer viewer, long id, String reason) {
        ground.data().act(handle -> {
            var running = register.found(handle, id);
            running.mayBeJudgedBy(viewer);
            var project = running.project();
            var to = project.rung().below().orElseThrow(() -> Refused.because("", "project.refused.bottom"));
            return climb(handle, viewer, project, new Decision(to, reason));
        });
    }

    /** The rises and falls, the last ones first. */
    List<Climb> of(Handle handle, long id) {
        return dao.of(handle, id, CLIMBS_MAX);
    }

    /** The first of the twelve months that end today. */
    LocalDate yearAgo() {
        return ground.today().minusYears(1).plusDays(1);
    }

    private record Decision(Rung to, String reason) {}

    /** What the rules of the ladder ask of a project, as it is today. */
    Ladder.Deeds standing(Handle handle, StoredProject project) {
        var from = yearAgo();
        var inspections = deeds.inspections(handle, project.id(), from, INSPECTIONS_MAX);
        return new Ladder.Deeds(
                project.leadId() != 0,
                project.liaisonId() != 0,
                deeds.services(handle, project.id(), from).times(),
                inspections.size(),
                inspections.stream().mapToInt(Inspection::stars).sum(),
                project.disclosedAt().isPresent());
    }

    private long climb(Handle handle, Viewer viewer, StoredProject project, Decision decision) {
        int before = dao.of(handle, project.id(), 1).get(0).sequence();
        var now = ground.clock().instant();
        if (before >= CLIMBS_MAX || !projects.rung(handle, project, decision.to, now)) {
            throw Refused.because("", "project.refused.moved-on");
        }
        var climb = new Climb(before + 1, project.rung(), decision.to, decision.reason, viewer.memberId(), now);
        dao.insert(handle, project.id(), climb, viewer.actingAs());
        var changed = new ProjectRungChanged(
                project.id(), climb.from().name(), climb.to().name());
        ground.events().publish(handle, changed);
        return register.recorded(handle, viewer, "project.rung", project.id(), climb.from() + " " + climb.to());
    }
}
