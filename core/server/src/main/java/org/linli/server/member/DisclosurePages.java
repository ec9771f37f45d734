package org.linli.server.member;

import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;
import static org.linli.server.access.CorePermissions.MEMBER_UNMASK;

import org.linli.api.data.Data;
import org.linli.api.form.FormView;
import org.linli.api.member.Member;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** Unmasking: an act with its purpose, which the member concerned can read afterwards. */
final class DisclosurePages implements Pages {

    private final Data data;
    private final MemberRegister register;
    private final MemberSight sight;
    private final DisclosureDao disclosures = new DisclosureDao();

    DisclosurePages(Data data, MemberRegister register, MemberSight sight) {
        this.data = data;
        this.register = register;
        this.sight = sight;
    }

    @Override
    public void routes(Routes to) {
        to.get(
                        "/members/{id}/disclosure",
                        holders(MEMBER_UNMASK),
                        request -> ask(request, request.form(UnmaskForm.FORM)))
                .post("/members/{id}/disclosure", holders(MEMBER_UNMASK), UnmaskForm.FORM, this::unmask, this::ask)
                .get("/account/disclosures", signedIn(), this::own);
    }

    private Answer ask(Request request, FormView form) {
        var member = sight.unmaskable(request);
        var page = "/members/" + member.id();
        var heading = request.words().text("member.unmask.title", member.name());
        return Answer.workbench(
                heading, "member/form.jte", new MemberViews.Asked(heading, page + "/disclosure", page, form));
    }

    private Answer unmask(Request request, UnmaskForm form) {
        var stored = sight.unmaskable(request);
        var who = request.viewer().actingAs();
        var number = data.act(handle -> form.what() == UnmaskForm.What.PHONE
                ? register.unmaskPhone(handle, who, stored.id(), form.purpose())
                : register.unmaskIdentity(handle, who, stored.id(), form.purpose()));
        var label = request.words().text("member.unmask.what." + form.what());
        var member = new Member(stored.id(), stored.name(), "", stored.place());
        return Answer.workbench(stored.name(), "member/unmasked.jte", new MemberViews.Unmasked(member, label, number));
    }

    /** Each signed-in member reads who saw theirs. */
    private Answer own(Request request) {
        long memberId = request.viewer().memberId();
        var view = new MemberViews.Seen(data.read(handle -> disclosures.of(handle, memberId)));
        return Answer.page(request.words().text("member.seen.title"), "member/seen.jte", view)
                .withJson(view.disclosures());
    }
}
