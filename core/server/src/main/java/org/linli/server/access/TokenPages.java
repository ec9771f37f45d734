package org.linli.server.access;

import static org.linli.api.access.Access.signedIn;

import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.OutsideAct;

/** One's own personal access tokens. A new one is shown this once, so its form is not replayed. */
final class TokenPages implements Pages {

    private static final String DAYS = "90";

    private final Tokens tokens;

    TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void routes(Routes to) {
        to.get("/account/tokens", signedIn(), request -> list(request, request.form(AccessForms.TOKEN)))
                .get("/account/tokens/{id}/ending", signedIn(), this::sure)
                .post("/account/tokens", signedIn(), AccessForms.TOKEN, new OutsideAct<>(this::create), this::list)
                .post(
                        "/account/tokens/{id}/ending",
                        signedIn(),
                        AccessForms.END_TOKEN,
                        (request, form) -> end(request),
                        (request, form) -> list(request, request.form(AccessForms.TOKEN)));
    }

    private Answer list(Request request, FormView form) {
        form.value("days", DAYS);
        var rows = tokens.of(Own.of(request).accountId()).stream()
                .map(token -> new AccessViews.Row<>(
                        token, Sure.link(request, "token.end", "/account/tokens/" + token.id() + "/ending")))
                .toList();
        return Answer.workbench(
                request.words().text("token.title"), "access/tokens.jte", new AccessViews.OwnTokens(rows, form));
    }

    private Answer create(Request request, AccessForms.NewToken form) {
        var viewer = Own.inSession(request);
        var secret =
                tokens.create(viewer.actingAs(), viewer.accountId(), form.name().strip(), form.days());
        return Answer.workbench(
                request.words().text("token.once.title"),
                "access/once.jte",
                new AccessViews.Once("token.once", secret, "/account/tokens"));
    }

    private Answer sure(Request request) {
        var path = "/account/tokens/" + request.id("id") + "/ending";
        return Sure.ask(request, AccessForms.END_TOKEN, new Sure.Asking("token.end", path, "/account/tokens"));
    }

    private Answer end(Request request) {
        var viewer = Own.inSession(request);
        tokens.end(viewer.actingAs(), viewer.accountId(), request.id("id"));
        return Answer.seeOther("/account/tokens").withNotice("token.end.done");
    }
}
