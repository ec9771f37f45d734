package org.linli.service365.matter;

import static org.linli.api.access.Access.holders;
import static org.linli.service365.matter.MatterPermissions.REGISTER;

import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** Where staff enter what a resident said of a result at the counter, by phone or on paper. */
public final class HeardPages implements Pages {

    private static final String APPRAISAL = MatterPages.MATTER + "/appraisal";

    private final Matters matters;
    private final Appraisals appraisals;

    public HeardPages(Matters matters, Appraisals appraisals) {
        this.matters = matters;
        this.appraisals = appraisals;
    }

    @Override
    public void routes(Routes to) {
        to.form(APPRAISAL, holders(REGISTER), AppraisalForm.Heard.FORM, this::ask, this::appraise);
    }

    private Answer ask(Request request, FormView form) {
        long id = request.id("id");
        matters.checkVisible(request.viewer(), id);
        var view = new AskView(form, MatterPages.address(id) + "/appraisal", MatterPages.address(id));
        return Answer.workbench(request.words().text("matter.heard.title"), "matter/heard.jte", view);
    }

    private Answer appraise(Request request, AppraisalForm.Heard form) {
        long id = request.id("id");
        appraisals.heard(request.viewer(), id, form);
        return Answer.seeOther(MatterPages.address(id)).withNotice("matter.heard.done");
    }
}
