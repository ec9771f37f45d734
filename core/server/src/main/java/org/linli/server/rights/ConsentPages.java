package org.linli.server.rights;

import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;

import org.jdbi.v3.core.Handle;
import org.linli.api.access.ActingAs;
import org.linli.api.data.Data;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.rights.Purpose;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** Giving and withdrawing consent, each by one button (PIPL art. 15); staff record what was said at the counter. */
final class ConsentPages implements Pages {

    private final Data data;
    private final ConsentRegister consents;
    private final Registered registered;
    private final Sight sight;

    ConsentPages(Data data, ConsentRegister consents, Registered registered, Sight sight) {
        this.data = data;
        this.consents = consents;
        this.registered = registered;
        this.sight = sight;
    }

    @Override
    public void routes(Routes to) {
        var give = Press.button("rights.give");
        var withdraw = Press.button("rights.withdraw");
        to.post(
                        "/account/consents/{purpose}/giving",
                        signedIn(),
                        give,
                        (request, nothing) -> own(request, consents::give),
                        (request, form) -> back())
                .post(
                        "/account/consents/{purpose}/withdrawal",
                        signedIn(),
                        withdraw,
                        (request, nothing) -> own(request, consents::withdraw),
                        (request, form) -> back())
                .get(
                        "/members/{id}/consents",
                        holders(MEMBER_WRITE),
                        request -> ask(request, request.form(ConsentForm.FORM)))
                .post("/members/{id}/consents", holders(MEMBER_WRITE), ConsentForm.FORM, this::record, this::ask);
    }

    /** Giving or withdrawing. */
    private interface Said {
        void by(Handle handle, ActingAs who, long memberId, Purpose purpose);
    }

    private Answer own(Request request, Said said) {
        var purpose = registered.purpose(request.path("purpose")).orElseThrow(() -> new NotFound("purpose"));
        data.act(handle -> {
            said.by(handle, request.viewer().actingAs(), request.viewer().memberId(), purpose);
            return purpose;
        });
        return back().withNotice("rights.consent.done");
    }

    private static Answer.SeeOther back() {
        return Answer.seeOther(MinePages.PATH);
    }

    private Answer ask(Request request, FormView form) {
        var member = sight.member(request, MEMBER_WRITE);
        var purposes = registered.purposes(request.words().locale());
        form.options(
                "purpose",
                purposes.stream()
                        .map(each -> new Choice(each.purpose().key(), each.title()))
                        .toList());
        var given = data.read(handle -> consents.of(handle, member.id()));
        var page = "/members/" + member.id();
        var heading = request.words().text("rights.record.title", member.name());
        var view = new RightsViews.Recorded(
                heading, RightsViews.Given.of(given, purposes), form, page + "/consents", page);
        return Answer.workbench(heading, "rights/record.jte", view);
    }

    private Answer record(Request request, ConsentForm form) {
        var member = sight.member(request, MEMBER_WRITE);
        var purpose = registered
                .purpose(form.purpose())
                .orElseThrow(() -> Refused.because("purpose", "rights.refused.purpose"));
        var who = request.viewer()
                .actingAs()
                .onBehalfOf(member.id(), form.channel().channel());
        Said said = form.said() == ConsentForm.Said.GIVEN ? consents::give : consents::withdraw;
        data.act(handle -> {
            said.by(handle, who, member.id(), purpose);
            return purpose;
        });
        return Answer.seeOther("/members/" + member.id() + "/consents").withNotice("rights.consent.done");
    }
}
