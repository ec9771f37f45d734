package org.linli.service365.matter;

import static org.linli.api.access.Access.holders;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The whole phone of who reported a matter, shown once for a purpose. */
public final class UnmaskPages implements Pages {

    private static final String UNMASKING = MatterPages.MATTER + "/unmasking";

    private final Matters matters;

    public UnmaskPages(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void routes(Routes to) {
        to.form(UNMASKING, holders(UNMASK), UnmaskForm.FORM, this::ask, this::unmask);
    }

    private Answer ask(Request request, FormView form) {
        long id = request.id("id");
        matters.checkVisible(request.viewer(), id);
        var view = new AskView(form, MatterPages.address(id) + "/unmasking", MatterPages.address(id));
        return Answer.workbench(request.words().text("matter.unmask.title"), "matter/unmask.jte", view);
    }

    private Answer unmask(Request request, UnmaskForm form) {
        long id = request.id("id");
        var phone = matters.unmaskPhone(request.viewer(), id, form.purpose());
        var view = new PhoneView(phone, form.purpose(), MatterPages.address(id));
        return Answer.workbench(request.words().text("matter.unmask.title"), "matter/phone.jte", view);
    }
}
