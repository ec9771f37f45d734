package org.linli.service365.matter;

import static org.linli.api.access.Access.holders;
import static org.linli.service365.matter.MatterPermissions.READ;

import org.linli.api.Setup;
import org.linli.api.access.Viewer;
import org.linli.api.form.FormView;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Procedure;
import org.linli.api.procedure.Run;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.work.RunPage;
import org.linli.api.work.RunPages;

/** The page of each matter in the workbench, with what can be done there. */
public final class MatterPages implements RunPages {

    static final String MATTERS = "/service-365/matters";
    static final String MATTER = MATTERS + "/{id}";

    private final Matters matters;
    private final MatterViews views;

    public MatterPages(Matters matters, MatterViews views) {
        this.matters = matters;
        this.views = views;
    }

    public void register(Setup to, Procedure procedure) {
        to.runs(MATTER, holders(READ), procedure, this);
    }

    static String address(long id) {
        return MATTERS + "/" + id;
    }

    @Override
    public boolean visible(Viewer viewer, Run run) {
        return Matters.holds(viewer, READ, run);
    }

    @Override
    public Answer page(Request request, RunPage page) {
        var view = views.show(request, page);
        return Answer.workbench(page.run().number(), "matter/show.jte", view).withJson(view.json(request.words()));
    }

    @Override
    public FormView form(Request request, Run run, String move, FormView blank) {
        return move.equals(MatterMove.ENTER) ? views.analysis(run, blank) : blank;
    }

    @Override
    public Details details(Request request, Run run, Details given) {
        return matters.details(run, request.path("move"), given);
    }
}
