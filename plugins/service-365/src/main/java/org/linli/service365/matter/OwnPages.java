package org.linli.service365.matter;

import static org.linli.api.access.Access.signedIn;

import java.util.Optional;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** What somebody who is signed in has reported, with where each matter stands. */
public final class OwnPages implements Pages {

    static final String OWN = "/service-365/my";

    private static final String MATTER = OWN + "/{id}";

    private final OwnMatters own;
    private final Progresses progresses;
    private final Appraisals appraisals;

    public OwnPages(OwnMatters own, Progresses progresses, Appraisals appraisals) {
        this.own = own;
        this.progresses = progresses;
        this.appraisals = appraisals;
    }

    @Override
    public void routes(Routes to) {
        to.get(OWN, signedIn(), this::list)
                .get(MATTER, signedIn(), request -> show(request, request.form(AppraisalForm.FORM)))
                // a form that was refused and is loaded again leads here
                .get(MATTER + "/appraisal", signedIn(), request -> Answer.seeOther(address(request.id("id"))))
                .post(MATTER + "/appraisal", signedIn(), AppraisalForm.FORM, this::appraise, this::show);
    }

    static String address(long id) {
        return OWN + "/" + id;
    }

    private Answer list(Request request) {
        var view = own.of(request);
        return Answer.page(request.words().text("matter.own.title"), "matter/own.jte", view)
                .withJson(view.json(request.words()));
    }

    private Answer show(Request request, FormView form) {
        long id = request.id("id");
        var progress = progresses.own(request.viewer(), id).orElseThrow(() -> new NotFound("matter " + id));
        var view = new ProgressView(
                progress,
                Optional.of(form).filter(asked -> progress.mayAppraise()),
                address(id) + "/appraisal",
                new ProgressView.Back("matter.own.title", OWN));
        return Answer.page(request.words().text("matter.progress.title"), "matter/progress.jte", view)
                .withJson(progress.json(request.words()));
    }

    private Answer appraise(Request request, AppraisalForm form) {
        long id = request.id("id");
        appraisals.own(request.viewer(), id, form);
        return Answer.seeOther(address(id)).withNotice("matter.appraisal.done");
    }
}
