package org.linli.server.rights;

import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;

import org.linli.api.access.ActingAs;
import org.linli.api.form.FormView;
import org.linli.api.member.Member;
import org.linli.api.member.Members;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** Asking to be erased: oneself, or at the counter; who asked can take it back until it is decided. */
final class AskErasurePages implements Pages {

    private static final String OWN = MinePages.PATH + "/erasure";

    private final ErasureRequests requests;
    private final Erasures erasures;
    private final ErasureLines lines;
    private final Members members;

    AskErasurePages(ErasureRequests requests, Erasures erasures, ErasureLines lines, Members members) {
        this.requests = requests;
        this.erasures = erasures;
        this.lines = lines;
        this.members = members;
    }

    @Override
    public void routes(Routes to) {
        to.get(OWN, signedIn(), request -> own(request, request.form(ErasureForms.ASK)))
                .post(OWN, signedIn(), ErasureForms.ASK, this::ask, this::own)
                .post(
                        OWN + "/{id}/withdrawal",
                        signedIn(),
                        Press.button("erasure.withdraw"),
                        (request, nothing) -> withdraw(request),
                        (request, form) -> Answer.seeOther(MinePages.PATH))
                .get(
                        "/members/{id}/erasure",
                        holders(MEMBER_WRITE),
                        request -> counter(request, request.form(ErasureForms.COUNTER)))
                .post(
                        "/members/{id}/erasure",
                        holders(MEMBER_WRITE),
                        ErasureForms.COUNTER,
                        this::askAtCounter,
                        this::counter);
    }

    private Answer own(Request request, FormView form) {
        return page(request, request.viewer().memberId(), form, OWN, MinePages.PATH);
    }

    private Answer counter(Request request, FormView form) {
        var page = "/members/" + member(request).id();
        return page(request, member(request).id(), form, page + "/erasure", page);
    }

    private Answer page(Request request, long memberId, FormView form, String action, String back) {
        var kept = lines.kept(erasures.kept(memberId), request.words().locale());
        var view = new RightsViews.Asked("erasure.ask", kept, form, action, back);
        var title = request.words().text("erasure.ask.title");
        return action.equals(OWN)
                ? Answer.page(title, "rights/ask.jte", view)
                : Answer.workbench(title, "rights/ask.jte", view);
    }

    private Answer ask(Request request, ErasureForms.Ask form) {
        long id = request.viewer().memberId();
        var member = members.find(id).orElseThrow(() -> new NotFound("member " + id));
        ask(request.viewer().actingAs(), member, form.said().orElse(""), form.understood());
        return Answer.seeOther(MinePages.PATH).withNotice("erasure.ask.done");
    }

    private Answer askAtCounter(Request request, ErasureForms.Counter form) {
        var member = member(request);
        var who = request.viewer()
                .actingAs()
                .onBehalfOf(member.id(), form.channel().channel());
        ask(who, member, form.said().orElse(""), form.understood());
        return Answer.seeOther("/members/" + member.id()).withNotice("erasure.ask.done");
    }

    private void ask(ActingAs who, Member member, String said, boolean understood) {
        if (!understood) {
            throw Refused.because("understood", "erasure.refused.understood");
        }
        requests.ask(who, member, said);
    }

    private Answer withdraw(Request request) {
        requests.withdraw(request.viewer(), request.id("id"));
        return Answer.seeOther(MinePages.PATH).withNotice("erasure.withdraw.done");
    }

    private Member member(Request request) {
        return new Sight(members).member(request, MEMBER_WRITE);
    }
}
