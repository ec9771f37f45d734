package org.linli.server.access;

import static org.linli.api.access.Access.everyone;

import java.util.Optional;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.Gate;
import org.linli.server.web.LocalPath;
import org.linli.server.web.OutsideAct;
import org.linli.server.web.WebRequest;

/** Signing in and out. */
final class SignInPages implements Pages {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Gate gate;

    SignInPages(SignIns signIns, Sessions sessions, Gate gate) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.gate = gate;
    }

    @Override
    public void routes(Routes to) {
        to.get("/sign-in", everyone(), request -> page(request, request.form(AccessForms.SIGN_IN)))
                .post("/sign-in", everyone(), AccessForms.SIGN_IN, new OutsideAct<>(this::signIn), this::page)
                .post(
                        "/sign-out",
                        everyone(),
                        AccessForms.SIGN_OUT,
                        (request, form) -> signOut(request),
                        (request, form) -> Answer.seeOther("/"));
    }

    private Answer page(Request request, FormView form) {
        form.value("next", LocalPath.or(request.query("next"), ""));
        return Answer.page(
                request.words().text("sign-in.title"),
                "access/ask.jte",
                new AccessViews.Asked("sign-in", form, "/sign-in", ""));
    }

    private Answer signIn(Request request, AccessForms.SignIn form) {
        var web = (WebRequest) request;
        var token = signIns.signIn(new SignIns.Attempt(form.name(), form.password(), web.address(), web.agent()));
        endCurrent(request);
        web.beginSession(token);
        var viewer = gate.viewer(Optional.of(token), Optional.empty());
        var home = viewer.may(CorePermissions.AREA_READ) ? "/work" : "/";
        return Answer.seeOther(LocalPath.or(form.next(), home));
    }

    private Answer signOut(Request request) {
        endCurrent(request);
        ((WebRequest) request).endSession();
        return Answer.seeOther("/").withNotice("sign-out.done");
    }

    private void endCurrent(Request request) {
        if (request.viewer() instanceof SignedIn viewer) {
            sessions.end(viewer);
        }
    }
}
