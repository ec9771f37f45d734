package org.linli.server.access;

import static org.linli.api.access.Access.everyone;

import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.OutsideAct;
import org.linli.server.web.WebRequest;

/** The pages that one-time links open: a new password, and the first administrator's account. */
final class LinkPages implements Pages {

    private final PasswordChanges changes;
    private final FirstAdministrator first;
    private final Sessions sessions;

    LinkPages(PasswordChanges changes, FirstAdministrator first, Sessions sessions) {
        this.changes = changes;
        this.first = first;
        this.sessions = sessions;
    }

    @Override
    public void routes(Routes to) {
        to.get("/reset/{secret}", everyone(), request -> resetPage(request, request.form(AccessForms.RESET)))
                .post("/reset/{secret}", everyone(), AccessForms.RESET, new OutsideAct<>(this::reset), this::resetPage)
                .get(
                        "/first-administrator/{secret}",
                        everyone(),
                        request -> firstPage(request, request.form(AccessForms.FIRST)))
                .post(
                        "/first-administrator/{secret}",
                        everyone(),
                        AccessForms.FIRST,
                        new OutsideAct<>(this::makeFirst),
                        this::firstPage);
    }

    private Answer resetPage(Request request, FormView form) {
        var secret = request.path("secret");
        return changes.resettable(secret).isPresent() ? ask(request, "reset", form, "/reset/" + secret) : over(request);
    }

    private Answer reset(Request request, AccessForms.Fresh form) {
        same(form.fresh(), form.again());
        changes.reset(request.path("secret"), form.fresh());
        return Answer.seeOther("/sign-in").withNotice("reset.done");
    }

    private Answer firstPage(Request request, FormView form) {
        var secret = request.path("secret");
        return first.open(secret)
                ? ask(request, "first-administrator", form, "/first-administrator/" + secret)
                : over(request);
    }

    private Answer makeFirst(Request request, AccessForms.First form) {
        same(form.password(), form.again());
        var who = new FirstAdministrator.Introduction(form.name().strip(), form.loginName(), form.password());
        long accountId = first.make(request.path("secret"), who);
        var web = (WebRequest) request;
        web.beginSession(sessions.begin(accountId, web.address(), web.agent()));
        return Answer.seeOther("/work").withNotice("first-administrator.done");
    }

    /** Throws when the password was not typed the same way twice. */
    static void same(String password, String again) {
        if (!password.equals(again)) {
            throw Refused.because("again", "password.again.different");
        }
    }

    private static Answer ask(Request request, String fact, FormView form, String action) {
        return Answer.page(
                request.words().text(fact + ".title"), "access/ask.jte", new AccessViews.Asked(fact, form, action, ""));
    }

    private static Answer over(Request request) {
        return Answer.page(
                request.words().text("link.over.title"), "access/say.jte", new AccessViews.Said("link.over"));
    }
}
