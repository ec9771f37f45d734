package org.linli.server.rights;

import static org.linli.api.access.Access.everyone;
import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;
import static org.linli.server.access.CorePermissions.MEMBER_UNMASK;

import java.util.List;
import org.linli.api.access.Channel;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.access.Secret;
import org.linli.server.web.OutsideAct;

/** Asking for a copy of what is known, oneself or at the counter, and the one-time link by which it is fetched. */
final class TakeoutPages implements Pages {

    private static final String OWN = MinePages.PATH + "/takeout";
    private static final String LINK = "/takeout/{secret}";
    private static final int TRIES_PER_HOUR = 60;
    private static final Form<Press> ASK = Press.button("takeout.ask");
    private static final Form<Press> TAKE = Press.button("takeout.take");

    private final Takeouts takeouts;
    private final Sight sight;

    TakeoutPages(Takeouts takeouts, Sight sight) {
        this.takeouts = takeouts;
        this.sight = sight;
    }

    @Override
    public void routes(Routes to) {
        to.get(OWN, signedIn(), request -> own(request, request.form(ASK)))
                .post(OWN, signedIn(), ASK, (request, nothing) -> ask(request), this::own)
                .get("/members/{id}/takeout", holders(MEMBER_UNMASK), request -> counter(request, request.form(ASK)))
                .post(
                        "/members/{id}/takeout",
                        holders(MEMBER_UNMASK),
                        ASK,
                        (request, nothing) -> askAtCounter(request),
                        this::counter)
                .get(LINK, everyone(), request -> link(request, request.form(TAKE)))
                .post(LINK, everyone(), TAKE, new OutsideAct<>((request, nothing) -> take(request)), this::link);
    }

    private Answer own(Request request, FormView form) {
        return page(request, form, OWN, MinePages.PATH);
    }

    private Answer counter(Request request, FormView form) {
        var page = "/members/" + sight.member(request, MEMBER_UNMASK).id();
        return page(request, form, page + "/takeout", page);
    }

    private static Answer page(Request request, FormView form, String action, String back) {
        var view = new RightsViews.Asked("takeout.ask", List.of(), form, action, back);
        return Answer.page(request.words().text("takeout.ask.title"), "rights/ask.jte", view);
    }

    private Answer ask(Request request) {
        var who = request.viewer().actingAs();
        return shown(request, takeouts.ask(who, who.memberId(), request.words().locale()), MinePages.PATH);
    }

    /** The link is printed and handed over: who has no account has the same right. */
    private Answer askAtCounter(Request request) {
        long id = sight.member(request, MEMBER_UNMASK).id();
        var who = request.viewer().actingAs().onBehalfOf(id, Channel.COUNTER);
        return shown(request, takeouts.ask(who, id, request.words().locale()), "/members/" + id);
    }

    private static Answer shown(Request request, Secret secret, String back) {
        var address = request.url("/takeout/" + secret.text());
        var title = request.words().text("takeout.link.title");
        var view = new RightsViews.Link(address, request.qr(address, title), back);
        return Answer.page(title, "rights/link.jte", view);
    }

    private Answer link(Request request, FormView form) {
        var view = new RightsViews.Taking(found(request), form, "/takeout/" + request.path("secret"));
        return Answer.page(request.words().text("takeout.take.title"), "rights/take.jte", view);
    }

    private Answer take(Request request) {
        return takeouts.take(found(request))
                .<Answer>map(content -> new Answer.Bytes("application/zip", content, "linli-data.zip"))
                .orElseGet(() -> Answer.seeOther("/takeout/" + request.path("secret")));
    }

    private Takeout found(Request request) {
        request.throttle("takeout", TRIES_PER_HOUR);
        return takeouts.find(new Secret(request.path("secret"))).orElseThrow(() -> new NotFound("takeout"));
    }
}
