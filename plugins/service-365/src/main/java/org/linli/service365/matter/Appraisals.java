package org.linli.service365.matter;

import org.jdbi.v3.core.Handle;
import org.linli.api.Setup;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Speaker;
import org.linli.api.access.Viewer;
import org.linli.api.data.Data;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedures;
import org.linli.api.procedure.Run;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;

/**
 * The acts by which a resident says what they think of a result. Who is not satisfied has the matter taken up again,
 * so often as the procedure allows; after that somebody above looks at it.
 */
public final class Appraisals {

    private final Data data;
    private final Procedures procedures;
    private final Matters matters;

    public Appraisals(Setup to, Matters matters) {
        this.data = to.data();
        this.procedures = to.procedures();
        this.matters = matters;
    }

    /** By whoever reported the matter and is signed in. Throws NotFound for anybody else. */
    Run own(Viewer viewer, long id, AppraisalForm form) {
        return data.act(handle -> {
            if (!Matters.isOwn(handle, viewer, id)) {
                throw new NotFound("matter " + id);
            }
            return appraise(handle, viewer, viewer.actingAs(), id, form);
        });
    }

    /** By somebody who has shown that the matter is theirs. */
    Run tracked(Viewer viewer, long id, AppraisalForm form) {
        return data.act(handle -> appraise(handle, new Speaker(viewer, id, true), viewer.actingAs(), id, form));
    }

    /** Entered by staff as they heard it. Throws NotFound and Forbidden for those who may not. */
    Run heard(Viewer viewer, long id, AppraisalForm.Heard form) {
        return data.act(handle -> {
            var run = matters.visible(handle, viewer, id);
            if (!Matters.holds(viewer, MatterPermissions.REGISTER, run)) {
                throw new Forbidden("enter an appraisal of matter " + id);
            }
            long resident = new MatterDao(handle).find(id).orElseThrow().reporterId();
            var who = viewer.actingAs()
                    .onBehalfOf(resident, Channel.valueOf(form.channel().name()));
            return appraise(handle, new Speaker(viewer, id, false), who, id, form.said());
        });
    }

    private Run appraise(Handle handle, Viewer speaker, ActingAs who, long id, AppraisalForm form) {
        var run = procedures.find(handle, id).orElseThrow();
        if (form.score() != Score.DISSATISFIED) {
            return procedures.move(handle, speaker, who, id, MatterMove.APPRAISE, Details.NONE.form(form));
        }
        var missing = form.words()
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> Refused.because("words", "matter.appraisal.words.missing"));
        boolean again = run.standing().reopened() < MatterProcedure.REOPENED_MAX;
        var move = again ? MatterMove.DISSATISFIED : MatterMove.DISAGREE;
        var given = matters.details(
                run, move, Details.NONE.form(form.withoutWords()).reason(missing));
        return procedures.move(handle, speaker, who, id, move, given);
    }

    /** Whether this viewer may now enter what the resident says. */
    boolean mayEnter(Handle handle, Viewer viewer, Run run) {
        return Matters.holds(viewer, MatterPermissions.REGISTER, run)
                && procedures.open(handle, new Speaker(viewer, run.id(), false), run.id()).stream()
                        .anyMatch(one -> one.open() && one.move().key().equals(MatterMove.APPRAISE));
    }
}
