package org.linli.service365.matter;

import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaMerged;
import org.linli.api.area.AreaMoved;
import org.linli.api.data.Data;
import org.linli.api.event.Events;
import org.linli.api.member.MemberMerged;
import org.linli.api.member.Members;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Consents;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.service365.open.MatterAnswered;

/** The acts on matters: file, hand over, answer, unmask the phone; each is one transaction. */
public final class Matters {

    static final String SUBJECT = "matter";
    static final String NEED = "need";
    static final String WHERE = "where";
    static final String ANSWER = "answer";

    private static final int FOLLOW_AT_ONCE_MAX = 2_000;

    private final Data data;
    private final Procedures procedures;
    private final Members members;
    private final Events events;
    private final Places places;
    private final Consents consents;
    private final Filing filing;

    public Matters(Setup to, SearchIndex search, Places places) {
        this.data = to.data();
        this.procedures = to.procedures();
        this.members = to.members();
        this.events = to.events();
        this.places = places;
        this.consents = to.rights().consents();
        this.filing = new Filing(to, search, places);
    }

    /** A matter that was filed, and the code with which it can be followed. */
    record Filed(Matter matter, Run run, TrackingCode code) {}

    /** Enters a matter for a resident. Throws Forbidden where the viewer may not, otherwise as {@link #file}. */
    Filed register(Viewer viewer, NewMatter said) {
        if (!viewer.mayIn(REGISTER, places.spot(said.areaId()).place())) {
            throw new Forbidden("register a matter in area " + said.areaId());
        }
        return file(viewer, said);
    }

    /** Files a matter. Throws Refused when there is no such community. */
    Filed file(Viewer viewer, NewMatter said) {
        return filing.file(viewer, said);
    }

    Run handOver(Viewer viewer, long id, HandOverForm form) {
        return data.act(handle -> {
            var run = visible(handle, viewer, id);
            places.checkOrganization(run, form.organization());
            return procedures.move(
                    handle,
                    viewer,
                    viewer.actingAs(),
                    id,
                    MatterProcedure.MOVE_HAND_OVER,
                    Details.NONE.seen(form.seen()).reason(form.reason()).undertaker(form.organization()));
        });
    }

    Run answer(Viewer viewer, long id, AnswerForm form) {
        return data.act(handle -> {
            visible(handle, viewer, id);
            var details = Details.NONE.seen(form.seen()).values(Map.of(ANSWER, form.answer()));
            var run = procedures.move(handle, viewer, viewer.actingAs(), id, MatterProcedure.MOVE_ANSWER, details);
            events.publish(
                    handle, new MatterAnswered(id, run.number(), run.place().communityId(), run.undertakerId()));
            return run;
        });
    }

    /** The whole phone number of who reported, or ""; logged with the purpose, and the resident can read that. */
    String unmaskPhone(Viewer viewer, long id, String purpose) {
        return data.act(handle -> {
            var run = visible(handle, viewer, id);
            if (!holds(viewer, UNMASK, run)) {
                throw new Forbidden("unmask the phone of matter " + id);
            }
            var matter = new MatterDao(handle).find(id).orElseThrow(() -> new NotFound("matter " + id));
            if (consents.state(handle, matter.reporterId(), MatterRights.CONTACT) == Consents.State.WITHDRAWN) {
                throw Refused.because("purpose", "matter.unmask.withdrawn");
            }
            return matter.reporterId() == 0
                    ? ""
                    : members.unmaskPhone(handle, viewer.actingAs(), matter.reporterId(), purpose);
        });
    }

    /** Matters go with the community or grid that they lie in when it gets another parent. */
    public void follow(AreaMoved moved) {
        var now = moved.place();
        boolean more = true;
        while (more) {
            more = data.act(handle -> {
                var dao = new MatterDao(handle);
                int followed = moved.areaId() == now.gridId()
                        ? dao.followGrid(now, FOLLOW_AT_ONCE_MAX)
                        : moved.areaId() == now.communityId() ? dao.followCommunity(now, FOLLOW_AT_ONCE_MAX) : 0;
                return followed == FOLLOW_AT_ONCE_MAX;
            });
        }
    }

    /** Matters of an area that has ended lie in the area that goes on. */
    public void follow(AreaMerged merged) {
        data.act(handle -> new MatterDao(handle).merged(merged.areaId(), merged.place()));
    }

    /** What somebody reported who was known twice stands under the member who was kept. */
    public void follow(MemberMerged merged) {
        data.act(handle -> new MatterDao(handle).reporter(merged.goneId(), merged.memberId()));
    }

    /** Whether this viewer may see the photos of a matter: staff who may see it, and who reported it. */
    public boolean mayReadFiles(Viewer viewer, long id) {
        return data.read(handle -> procedures
                        .find(handle, id)
                        .filter(run -> holds(viewer, READ, run))
                        .isPresent()
                || new MatterDao(handle)
                        .find(id)
                        .filter(matter -> viewer.signedIn() && matter.reporterId() == viewer.memberId())
                        .isPresent());
    }

    /** The run of a matter. Throws NotFound when this viewer may not know of it. */
    Run visible(Handle handle, Viewer viewer, long id) {
        return procedures
                .find(handle, id)
                .filter(run -> run.procedure().equals(MatterProcedure.PROCEDURE.key()))
                .filter(run -> holds(viewer, READ, run))
                .orElseThrow(() -> new NotFound("matter " + id));
    }

    /** Whether a permission is held where the run lies, or for the organization in charge. */
    static boolean holds(Viewer viewer, Permission permission, Run run) {
        var scope = viewer.scope(permission);
        return scope.covers(run.place()) || (run.undertakerId() != 0 && scope.coversOrganization(run.undertakerId()));
    }
}
