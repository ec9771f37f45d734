package org.linli.server.access;

import static org.linli.api.access.Access.signedIn;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.data.Data;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.OutsideAct;

/** The signed-in person's own account: whom they act for, and their password. */
final class OwnPages implements Pages {

    private final Accounts.Ground ground;
    private final Data data;
    private final Sessions sessions;
    private final PasswordChanges changes;
    private final OwnDao dao = new OwnDao();
    private final AccountDao accounts = new AccountDao();

    OwnPages(Accounts.Ground ground, Sessions sessions, PasswordChanges changes) {
        this.ground = ground;
        this.data = ground.data();
        this.sessions = sessions;
        this.changes = changes;
    }

    @Override
    public void routes(Routes to) {
        to.get("/account", signedIn(), request -> show(request, request.form(AccessForms.ACT_FOR)))
                .post("/account/acting-as", signedIn(), AccessForms.ACT_FOR, this::actFor, this::show)
                .get("/account/password", signedIn(), request -> password(request, request.form(AccessForms.PASSWORD)))
                .post(
                        "/account/password",
                        signedIn(),
                        AccessForms.PASSWORD,
                        new OutsideAct<>(this::change),
                        this::password);
    }

    private Answer show(Request request, FormView form) {
        var viewer = Own.of(request);
        var now = Now.of(ground.clock());
        return data.read(handle -> {
            var organizations = dao.organizations(handle, viewer.memberId(), now);
            long actingFor = viewer.actingAs().organizationId();
            var choices = new ArrayList<Choice>();
            choices.add(new Choice("0", request.words().text("account.acting-as.nobody")));
            organizations.forEach((id, name) -> choices.add(new Choice(Long.toString(id), name)));
            form.options("organization", List.copyOf(choices)).value("organization", Long.toString(actingFor));
            var view = new AccessViews.Own(
                    viewer.name(),
                    accounts.find(handle, viewer.accountId()).orElseThrow().loginName(),
                    organizations.getOrDefault(actingFor, ""),
                    organizations.isEmpty() ? output -> {} : form.content("/account/acting-as"));
            return Answer.workbench(request.words().text("account.title"), "access/own.jte", view);
        });
    }

    private Answer actFor(Request request, AccessForms.ActFor form) {
        sessions.actFor(Own.inSession(request), form.organization());
        return Answer.seeOther("/account").withNotice("account.acting-as.done");
    }

    private Answer password(Request request, FormView form) {
        return Answer.workbench(
                request.words().text("password.change.title"),
                "access/ask.jte",
                new AccessViews.Asked("password.change", form, "/account/password", "/account"));
    }

    private Answer change(Request request, AccessForms.Change form) {
        LinkPages.same(form.fresh(), form.again());
        changes.change(Own.inSession(request), form.old(), form.fresh());
        return Answer.seeOther("/account").withNotice("password.change.done");
    }
}
