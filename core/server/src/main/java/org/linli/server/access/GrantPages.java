package org.linli.server.access;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.GRANT_MANAGE;

import java.util.ArrayList;
import org.linli.api.data.Data;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The grants of a member: given and revoked. */
final class GrantPages implements Pages {

    private final Accounts.Ground ground;
    private final Data data;
    private final Grants grants;
    private final GrantChoices choices;
    private final OwnDao dao = new OwnDao();

    GrantPages(Accounts.Ground ground, Grants grants) {
        this.ground = ground;
        this.data = ground.data();
        this.grants = grants;
        this.choices = new GrantChoices(ground.areas(), ground.roles());
    }

    @Override
    public void routes(Routes to) {
        to.get("/members/{id}/grants", holders(GRANT_MANAGE), request -> page(request, request.form(AccessForms.GRANT)))
                .post("/members/{id}/grants", holders(GRANT_MANAGE), AccessForms.GRANT, this::give, this::page)
                .get("/members/{id}/grants/{grant}/revocation", holders(GRANT_MANAGE), this::sure)
                .post(
                        "/members/{id}/grants/{grant}/revocation",
                        holders(GRANT_MANAGE),
                        AccessForms.REVOKE,
                        (request, form) -> revoke(request),
                        (request, form) -> page(request, request.form(AccessForms.GRANT)));
    }

    private Answer page(Request request, FormView form) {
        long memberId = request.id("id");
        var held = grants.of(request.viewer(), memberId);
        var rows = held.stream().map(grant -> row(request, grant)).toList();
        var within = new ArrayList<>(choices.areas(request.viewer()));
        var now = Now.of(ground.clock());
        data.read(handle -> dao.organizations(handle, memberId, now))
                .forEach((id, name) ->
                        within.add(new Choice(Within.organization(id).toString(), name)));
        form.options("role", choices.roles(request.viewer(), request.words())).options("within", within);
        var name = data.read(handle -> dao.memberName(handle, memberId));
        return Answer.workbench(
                request.words().text("grant.title", name),
                "access/grants.jte",
                new AccessViews.Grants(memberId, name, rows, form));
    }

    private AccessViews.Row<AccessViews.Granted> row(Request request, Grant grant) {
        var words = request.words();
        var within = grant.within().areaId() > 0
                ? choices.words(grant.within().areaId())
                : data.read(
                        handle -> dao.organizationName(handle, grant.within().organizationId()));
        var granted = new AccessViews.Granted(
                words.text("role." + grant.role()),
                within,
                grant.until().map(words::date).orElse(""),
                data.read(handle -> dao.memberName(handle, grant.grantedBy())));
        boolean own = grant.memberId() == request.viewer().memberId();
        return new AccessViews.Row<>(
                granted,
                own || !grants.mayGive(request.viewer(), grant.role(), grant.within())
                        ? output -> {}
                        : Sure.link(
                                request,
                                "grant.revoke",
                                "/members/" + grant.memberId() + "/grants/" + grant.id() + "/revocation"));
    }

    private Answer give(Request request, AccessForms.Give form) {
        long memberId = request.id("id");
        grants.give(request.viewer(), memberId, form.role(), form.within(), form.until());
        return Answer.seeOther("/members/" + memberId + "/grants").withNotice("grant.give.done");
    }

    private Answer sure(Request request) {
        long memberId = request.id("id");
        long id = request.id("grant");
        if (grants.of(request.viewer(), memberId).stream().noneMatch(grant -> grant.id() == id)) {
            throw new NotFound("grant " + id);
        }
        var back = "/members/" + memberId + "/grants";
        var asking = new Sure.Asking("grant.revoke", back + "/" + id + "/revocation", back);
        return Sure.ask(request, AccessForms.REVOKE, asking);
    }

    private Answer revoke(Request request) {
        long memberId = request.id("id");
        grants.revoke(request.viewer(), memberId, request.id("grant"));
        return Answer.seeOther("/members/" + memberId + "/grants").withNotice("grant.revoke.done");
    }
}
