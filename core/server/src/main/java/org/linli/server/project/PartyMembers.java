package org.linli.server.project;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Viewer;
import org.linli.api.form.Choice;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Consents;
import org.linli.api.rights.Purpose;
import org.linli.api.web.NotFound;

/** The acts on who takes part in projects as party members. They are named in public while they agree to it. */
final class PartyMembers {

    /** That one is named, as a party member, on the public pages of projects. */
    static final Purpose NAMING = new Purpose("core.project-naming", true);

    static final int PER_PROJECT_MAX = 200;

    private final ProjectRegister register;
    private final ProjectRegister.Ground ground;
    private final Consents consents;
    private final ProjectDao projects = new ProjectDao();
    private final PartyDao dao = new PartyDao();

    PartyMembers(ProjectRegister register, Consents consents) {
        this.register = register;
        this.ground = register.ground();
        this.consents = consents;
    }

    /** Takes in one who agreed to be named; the consent is recorded with it. */
    void join(Viewer viewer, long id, ProjectForms.Joining form) {
        ground.data().act(handle -> {
            var already = dao.of(handle, id, PER_PROJECT_MAX);
            if (already.size() >= PER_PROJECT_MAX) {
                throw Refused.because("", "project.refused.many", PER_PROJECT_MAX);
            }
            if (already.stream().anyMatch(tie -> tie.memberId() == form.member() && tie.endedAt() == 0)) {
                throw Refused.because("member", "project.refused.there-already");
            }
            var member = choices(handle, register.found(handle, id)).stream()
                    .filter(choice -> choice.value().equals(Long.toString(form.member())))
                    .findFirst()
                    .orElseThrow(() -> Refused.because("member", "project.refused.party-member"));
            var now = ground.clock().instant();
            var tie = new PartyDao.Tie(ground.data().newId(), id, form.member(), member.label(), form.duty(), now, 0);
            dao.insert(handle, tie, viewer.memberId());
            consents.give(handle, viewer.actingAs(), form.member(), NAMING);
            return register.recorded(handle, viewer, "project.party-member", id, "");
        });
    }

    void end(Viewer viewer, long id, long tieId, String reason) {
        ground.data().act(handle -> {
            if (!dao.end(handle, id, tieId, ground.clock().instant())) {
                throw new NotFound("party member " + tieId);
            }
            return register.recorded(handle, viewer, "project.party-member-end", id, reason);
        });
    }

    List<PartyMember> of(Handle handle, long id) {
        return dao.of(handle, id, PER_PROJECT_MAX).stream()
                .map(tie -> tie.named(consents.state(handle, tie.memberId(), NAMING) == Consents.State.GIVEN))
                .toList();
    }

    /** Those who may be taken in. */
    List<Choice> choices(Handle handle, RunningProject running) {
        return projects.partyMembers(handle, running.project().place(), ProjectRegister.PEOPLE_MAX);
    }
}
