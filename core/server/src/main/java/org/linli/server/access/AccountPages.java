package org.linli.server.access;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ACCOUNT_MANAGE;

import gg.jte.Content;
import java.util.List;
import org.linli.api.data.Data;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.OutsideAct;

/** Accounts, for those who govern them. */
final class AccountPages implements Pages {

    private final Accounts accounts;
    private final Data data;
    private final OwnDao names = new OwnDao();

    AccountPages(Accounts accounts, Data data) {
        this.accounts = accounts;
        this.data = data;
    }

    @Override
    public void routes(Routes to) {
        to.list("/accounts", holders(ACCOUNT_MANAGE), AccountRow.list(), this::list)
                .get("/accounts/{id}", holders(ACCOUNT_MANAGE), this::show)
                .get("/members/{id}/account", holders(ACCOUNT_MANAGE), this::ofMember)
                .post("/members/{id}/account", holders(ACCOUNT_MANAGE), AccessForms.ACCOUNT, this::create, this::ask);
        to.get("/accounts/{id}/disabling", holders(ACCOUNT_MANAGE), this::sure);
        button(to, "disabling", AccessForms.DISABLE);
        button(to, "enabling", AccessForms.ENABLE);
        to.post(
                "/accounts/{id}/reset-link",
                holders(ACCOUNT_MANAGE),
                AccessForms.LINK,
                new OutsideAct<>((request, form) -> link(request)),
                (request, form) -> show(request));
    }

    private void button(Routes to, String fact, Form<AccessForms.Confirm> form) {
        to.post(
                "/accounts/{id}/" + fact,
                holders(ACCOUNT_MANAGE),
                form,
                (request, none) -> setDisabled(request, form == AccessForms.DISABLE),
                (request, none) -> show(request));
    }

    private Answer list(Request request, ListPage page) {
        return Answer.workbench(
                request.words().text("account.list.title"),
                "access/list.jte",
                new AccessViews.Listed("account.list", page));
    }

    private Answer show(Request request) {
        var account = accounts.find(request.viewer(), request.id("id"));
        var path = "/accounts/" + account.id();
        boolean own = account.memberId() == request.viewer().memberId();
        List<Content> buttons = own
                ? List.of()
                : List.of(
                        request.form(AccessForms.LINK).content(path + "/reset-link"),
                        account.disabled()
                                ? request.form(AccessForms.ENABLE).content(path + "/enabling")
                                : Sure.link(request, "account.disable", path + "/disabling"));
        var name = data.read(handle -> names.memberName(handle, account.memberId()));
        return Answer.workbench(
                account.loginName(), "access/account.jte", new AccessViews.Shown(account, name, buttons));
    }

    private Answer sure(Request request) {
        var path =
                "/accounts/" + accounts.find(request.viewer(), request.id("id")).id();
        var asking = new Sure.Asking("account.disable", path + "/disabling", path);
        return Sure.ask(request, AccessForms.DISABLE, asking);
    }

    private Answer ofMember(Request request) {
        long memberId = request.id("id");
        hideUnlessKnown(request, memberId);
        return accounts.ofMember(memberId)
                .<Answer>map(account -> Answer.seeOther("/accounts/" + account.id()))
                .orElseGet(() -> ask(request, request.form(AccessForms.ACCOUNT)));
    }

    private Answer ask(Request request, FormView form) {
        long memberId = request.id("id");
        hideUnlessKnown(request, memberId);
        var path = "/members/" + memberId;
        return Answer.workbench(
                request.words().text("account.create.title"),
                "access/ask.jte",
                new AccessViews.Asked("account.create", form, path + "/account", path));
    }

    /** Whether a member has an account is told only to those who may know the member's accounts. */
    private void hideUnlessKnown(Request request, long memberId) {
        if (!accounts.mayCreate(request.viewer(), memberId)) {
            throw new NotFound("member " + memberId);
        }
    }

    private Answer create(Request request, AccessForms.NewAccount form) {
        long id = accounts.create(request.viewer(), request.id("id"), form.loginName(), form.byPhone());
        return Answer.seeOther("/accounts/" + id).withNotice("account.create.done");
    }

    private Answer setDisabled(Request request, boolean disabled) {
        long id = request.id("id");
        if (disabled) {
            accounts.disable(request.viewer(), id);
        } else {
            accounts.enable(request.viewer(), id);
        }
        return Answer.seeOther("/accounts/" + id).withNotice(disabled ? "account.disable.done" : "account.enable.done");
    }

    private Answer link(Request request) {
        long id = request.id("id");
        var url = request.url(accounts.resetLink(request.viewer(), id));
        return Answer.workbench(
                request.words().text("account.reset.title"),
                "access/once.jte",
                new AccessViews.Once("account.reset", url, "/accounts/" + id));
    }
}
