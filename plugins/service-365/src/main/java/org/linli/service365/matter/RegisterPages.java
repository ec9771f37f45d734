package org.linli.service365.matter;

import static org.linli.api.access.Access.holders;
import static org.linli.service365.matter.MatterPermissions.REGISTER;

import java.util.function.Supplier;
import org.linli.api.access.Viewer;
import org.linli.api.area.Areas;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.FormView;
import org.linli.api.form.Roster;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.service365.Service365Settings;

/** Entry at the counter, for residents who come, call or write. */
public final class RegisterPages implements Pages {

    private final Matters matters;
    private final Areas areas;
    private final Supplier<Service365Settings> settings;

    public RegisterPages(Matters matters, Areas areas, Supplier<Service365Settings> settings) {
        this.matters = matters;
        this.areas = areas;
        this.settings = settings;
    }

    @Override
    public void routes(Routes to) {
        to.get(
                        MatterPages.MATTERS + "/new",
                        holders(REGISTER),
                        request -> form(request, request.form(RegisterForm.FORM)))
                .post(MatterPages.MATTERS, holders(REGISTER), RegisterForm.FORM, this::register, this::form);
    }

    /** The same from a spreadsheet: what came in on paper, a matter in each row. */
    public Roster<RegisterForm> sheet() {
        return Roster.of("paper", "matter.paper.title", RegisterForm.FORM, REGISTER, matters::entered)
                .area("area", this::areas);
    }

    private Answer form(Request request, FormView form) {
        var choices = areas(request.viewer()).options();
        form.options("area", choices);
        if (choices.size() == 1) {
            form.value("area", choices.get(0).value());
        }
        var view = new ReportView(form, MatterPages.MATTERS, settings.get().replyDays());
        return Answer.workbench(request.words().text("matter.register.title"), "matter/register.jte", view);
    }

    private AreaChoices areas(Viewer viewer) {
        return AreaChoices.forEntry(areas, viewer.scope(REGISTER));
    }

    private Answer register(Request request, RegisterForm form) {
        return Answer.seeOther(ReportPages.receiptOf(matters.entered(request.viewer(), form)))
                .withNotice("matter.register.done");
    }
}
