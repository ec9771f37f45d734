package org.linli.server.access;

import static org.linli.api.access.Access.signedIn;

import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The sessions of one's own account, each of which one may end. */
final class SessionPages implements Pages {

    private final Sessions sessions;

    SessionPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void routes(Routes to) {
        to.get("/account/sessions", signedIn(), this::list)
                .get("/account/sessions/{id}/ending", signedIn(), this::sure)
                .post(
                        "/account/sessions/{id}/ending",
                        signedIn(),
                        AccessForms.END_SESSION,
                        (request, form) -> end(request),
                        (request, form) -> list(request))
                .post(
                        "/account/sessions/ending",
                        signedIn(),
                        AccessForms.END_OTHERS,
                        (request, form) -> endOthers(request),
                        (request, form) -> list(request));
    }

    private Answer list(Request request) {
        var viewer = Own.of(request);
        long current = sessions.idOf(viewer);
        var rows = sessions.of(viewer.accountId()).stream()
                .map(session -> new AccessViews.Row<>(
                        session, Sure.link(request, "session.end", "/account/sessions/" + session.id() + "/ending")))
                .toList();
        var view = new AccessViews.OwnSessions(
                rows, current, request.form(AccessForms.END_OTHERS).content("/account/sessions/ending"));
        return Answer.workbench(request.words().text("session.title"), "access/sessions.jte", view);
    }

    private Answer sure(Request request) {
        var path = "/account/sessions/" + request.id("id") + "/ending";
        return Sure.ask(request, AccessForms.END_SESSION, new Sure.Asking("session.end", path, "/account/sessions"));
    }

    private Answer end(Request request) {
        sessions.end(Own.inSession(request).accountId(), request.id("id"));
        return Answer.seeOther("/account/sessions").withNotice("session.end.done");
    }

    private Answer endOthers(Request request) {
        var viewer = Own.inSession(request);
        sessions.endOthers(viewer.accountId(), viewer.sessionHash());
        return Answer.seeOther("/account/sessions").withNotice("session.end.done");
    }
}
