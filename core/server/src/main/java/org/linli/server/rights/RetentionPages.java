package org.linli.server.rights;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.SETTING_MANAGE;

import java.util.List;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** How long each class of data is kept, set by an administrator; the periods themselves are in the privacy notice. */
final class RetentionPages implements Pages {

    private static final String PATH = "/privacy/retention";

    private final Retentions retentions;

    RetentionPages(Retentions retentions) {
        this.retentions = retentions;
    }

    @Override
    public void routes(Routes to) {
        to.get(PATH, holders(SETTING_MANAGE), request -> ask(request, request.form(RetentionForm.FORM)))
                .post(PATH, holders(SETTING_MANAGE), RetentionForm.FORM, this::set, this::ask);
    }

    private Answer ask(Request request, FormView form) {
        var kinds = retentions.shown(request.words().locale());
        form.options(
                "kind",
                kinds.stream()
                        .map(kind -> new Choice(
                                kind.key(),
                                request.words()
                                        .text("retention.form.choice", kind.title(), kind.days(), kind.daysMin())))
                        .toList());
        var view = new RightsViews.Asked("retention.form", List.of(), form, PATH, "/privacy");
        return Answer.workbench(request.words().text("retention.form.title"), "rights/ask.jte", view);
    }

    private Answer set(Request request, RetentionForm form) {
        retentions.set(request.viewer().actingAs(), form.kind(), form.days());
        return Answer.seeOther(PATH).withNotice("retention.form.done");
    }
}
