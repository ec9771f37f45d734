package org.linli.service365.matter;

import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.REGISTER;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.code.TrackingCode;
import org.linli.api.data.Data;
import org.linli.api.file.Staged;
import org.linli.api.follow.Following;
import org.linli.api.form.OrganizationChoices;
import org.linli.api.member.Members;
import org.linli.api.organization.Organizations;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Consents;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;

/** The acts on matters: file, move on, unmask the phone; each is one transaction. */
public final class Matters {

    static final String SUBJECT = "matter";
    static final String NEED = "need";
    static final String WHERE = "where";

    /** What of a matter goes along with areas and members. */
    public static final Following FOLLOWING =
            Following.of("service365_matter").place().member("reporter_id");

    private final Data data;
    private final Procedures procedures;
    private final Members members;
    private final Areas areas;
    private final Organizations organizations;
    private final Consents consents;
    private final Filing filing;

    public Matters(Setup to, Procedure procedure, SearchIndex search) {
        this.data = to.data();
        this.procedures = to.procedures();
        this.members = to.members();
        this.areas = to.areas();
        this.organizations = to.organizations();
        this.consents = to.rights().consents();
        this.filing = new Filing(to, procedure, search);
    }

    /** A matter that was filed, and the code with which it can be followed. */
    record Filed(Matter matter, Run run, TrackingCode code) {}

    /** Enters a matter for a resident. Throws Forbidden where the viewer may not, otherwise as {@link #file}. */
    Filed register(Viewer viewer, NewMatter said) {
        if (!viewer.mayIn(REGISTER, Filing.place(areas, said.areaId()))) {
            throw new Forbidden("register a matter in area " + said.areaId());
        }
        return file(viewer, said);
    }

    /** Enters what staff filled in, and that it was put right when they say so. */
    Filed entered(Viewer viewer, RegisterForm form) {
        return form.done()
                .map(done -> new HandledForm(done, Staged.NONE))
                .map(done -> registerDone(viewer, form.matter(), done))
                .orElseGet(() -> register(viewer, form.matter()));
    }

    /** Enters a matter that was put right on the spot: one entry, and nothing is left to be done. */
    Filed registerDone(Viewer viewer, NewMatter said, HandledForm done) {
        return data.act(handle -> {
            var filed = register(viewer, said);
            boolean found = said.channel() == MatterChannel.VISIT;
            move(viewer, filed.matter().id(), found ? MatterMove.FIXED : MatterMove.SERVED, Details.NONE.form(done));
            return filed;
        });
    }

    /** Files a matter. Throws Refused when there is no such community. */
    Filed file(Viewer viewer, NewMatter said) {
        return filing.file(viewer, said);
    }

    /** Moves a matter on. Throws NotFound when this viewer may not know of it. */
    Run move(Viewer viewer, long id, String move, Details given) {
        return data.act(handle -> {
            var run = visible(handle, viewer, id);
            return procedures.move(handle, viewer, viewer.actingAs(), id, move, details(run, move, given));
        });
    }

    /**
     * What is given with a move, with what follows from it: who takes over must be of the area, and handling has the
     * time that urgency and category ask for.
     */
    Details details(Run run, String move, Details given) {
        var form = given.form();
        if (form.isPresent() && form.get() instanceof AnalysisForm analysis) {
            analysis.lead().ifPresent(lead -> others(run).check("lead", lead));
            var said = given.form(analysis.withoutLead())
                    .undertaker(analysis.lead().orElse(0L));
            return timed(run, said, analysis.urgency(), analysis.category());
        }
        if (given.undertakerId() != 0) {
            others(run).check("undertaker", given.undertakerId());
        }
        given.organizationIds().forEach(id -> others(run).check("organizations", id));
        return MatterMove.AGAIN.contains(move) ? again(run, given) : given;
    }

    /** Who may take over a matter, or take part: the organizations around it, without the one in charge. */
    OrganizationChoices others(Run run) {
        return OrganizationChoices.near(areas, organizations, run.place(), run.undertakerId());
    }

    /** A matter that is taken up again has as much time as at first. */
    private Details again(Run run, Details given) {
        var matter = data.read(handle -> new MatterDao(handle).find(run.id()).orElseThrow());
        return timed(run, given, matter.outcome().urgency(), matter.category());
    }

    private Details timed(Run run, Details given, Urgency urgency, Category category) {
        var procedure = data.read(handle -> procedures.procedure(handle, run));
        return MatterProcedure.handlingTerm(procedure, urgency, category)
                .map(given::term)
                .orElse(given);
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

    /** Whether this viewer may see the photos of a matter: staff who may see it, and who reported it. */
    public boolean mayReadFiles(Viewer viewer, long id) {
        return data.read(handle -> procedures
                        .find(handle, id)
                        .filter(run -> holds(viewer, READ, run))
                        .isPresent()
                || isOwn(handle, viewer, id));
    }

    /** Whether this viewer is who reported a matter. */
    static boolean isOwn(Handle handle, Viewer viewer, long id) {
        return new MatterDao(handle)
                .find(id)
                .filter(matter -> viewer.signedIn() && matter.reporterId() == viewer.memberId())
                .isPresent();
    }

    /** Throws NotFound when this viewer may not know of the matter. */
    void checkVisible(Viewer viewer, long id) {
        data.read(handle -> visible(handle, viewer, id));
    }

    /** The run of a matter. Throws NotFound when this viewer may not know of it. */
    Run visible(Handle handle, Viewer viewer, long id) {
        return procedures
                .find(handle, id)
                .filter(run -> run.procedure().equals(MatterProcedure.KEY))
                .filter(run -> holds(viewer, READ, run))
                .orElseThrow(() -> new NotFound("matter " + id));
    }

    /** Whether a permission is held where the run lies, or for the organization in charge. */
    static boolean holds(Viewer viewer, Permission permission, Run run) {
        var scope = viewer.scope(permission);
        return scope.covers(run.place()) || (run.undertakerId() != 0 && scope.coversOrganization(run.undertakerId()));
    }
}
