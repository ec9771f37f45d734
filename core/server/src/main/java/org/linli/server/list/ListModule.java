package org.linli.server.list;

import static org.linli.api.access.Access.signedIn;

import org.linli.api.LinliPlugin;
import org.linli.api.Setup;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;

/** Takes the views that people keep of lists. */
public final class ListModule implements LinliPlugin {

    private final SavedViews views;

    public ListModule(SavedViews views) {
        this.views = views;
    }

    @Override
    public void setup(Setup to) {
        to.routes(routes -> routes.post("/lists/views", signedIn(), SavedViewForm.FORM, this::keep, this::refused)
                .post("/lists/views/{id}/ending", signedIn(), SavedViewForm.REMOVAL, this::remove, this::refused));
    }

    private Answer keep(Request request, SavedViewForm form) {
        views.keep(request.viewer().memberId(), form.path(), form.columnsOnly() ? "" : form.name(), form.query());
        return Answer.seeOther(form.address()).withNotice("list.view.kept");
    }

    private Answer remove(Request request, SavedViewForm.Removal form) {
        views.remove(request.viewer().memberId(), request.id("id"));
        return Answer.seeOther(form.path()).withNotice("list.view.removed");
    }

    /** The list itself has the form; what was refused is said there. */
    private Answer refused(Request request, FormView form) {
        return Answer.seeOther(form.value("path")).withNotice("list.view.refused", SavedViews.VIEWS_MAX);
    }
}
