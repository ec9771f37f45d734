package org.linli.server.rights;

import static org.linli.api.access.Access.signedIn;

import gg.jte.Content;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.api.audit.Audit;
import org.linli.api.data.Data;
import org.linli.api.form.Form;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.member.Disclosure;
import org.linli.server.member.DisclosureDao;

/** The page on which a member reads all that is known of them, and acts on it (PIPL art. 44 and 45). */
final class MinePages implements Pages {

    static final String PATH = "/account/data";

    private static final Form<Press> UNMASK = Press.button("rights.unmask");
    private static final Content NOTHING = output -> {};
    private static final int THINGS_MAX = 200;
    private static final int DISCLOSURES_SHOWN = 5;

    private final Data data;
    private final Audit audit;
    private final ConsentRegister consents;
    private final Registered registered;
    private final Gathering gathering;
    private final OwnRequests requests;

    MinePages(Data data, Audit audit, ConsentRegister consents, Registered registered, OwnRequests requests) {
        this.data = data;
        this.audit = audit;
        this.consents = consents;
        this.registered = registered;
        this.requests = requests;
        this.gathering = new Gathering(registered);
    }

    @Override
    public void routes(Routes to) {
        to.get(PATH, signedIn(), request -> show(request, false))
                .post(
                        PATH + "/disclosure",
                        signedIn(),
                        UNMASK,
                        (request, nothing) -> unmask(request),
                        (request, form) -> show(request, false));
    }

    private Answer unmask(Request request) {
        data.act(handle -> {
            var who = request.viewer().actingAs();
            audit.record(handle, who, Disclosure.OWN, "member", who.memberId(), "");
            return who;
        });
        return show(request, true);
    }

    private Answer show(Request request, boolean whole) {
        long memberId = request.viewer().memberId();
        var locale = request.words().locale();
        var parts = gathering.of(memberId, locale, THINGS_MAX);
        var known = parts.stream()
                .flatMap(part -> Known.of(part, registered.name(part.from(), locale), whole, Known.SHOWN_MAX).stream())
                .toList();
        var view = data.read(handle -> new RightsViews.Mine(
                request.viewer().name(),
                asking(handle, request),
                known,
                parts.stream().anyMatch(Gathering.Part::failed),
                whole ? NOTHING : request.form(UNMASK).content(PATH + "/disclosure"),
                requests.of(handle, request),
                new DisclosureDao()
                        .of(handle, memberId).stream().limit(DISCLOSURES_SHOWN).toList()));
        return Answer.page(request.words().text("rights.mine.title"), "rights/mine.jte", view)
                .withJson(known);
    }

    private List<RightsViews.Asking> asking(Handle handle, Request request) {
        var said = consents.of(handle, request.viewer().memberId());
        return registered.purposes(request.words().locale()).stream()
                .map(purpose -> {
                    var last = said.stream()
                            .filter(each ->
                                    each.purpose().equals(purpose.purpose().key()))
                            .limit(1)
                            .toList();
                    return new RightsViews.Asking(purpose, last, button(request, purpose, last));
                })
                .toList();
    }

    private static Content button(Request request, Registered.PurposeView purpose, List<Consent> last) {
        boolean given = last.stream().anyMatch(Consent::given);
        var address = "/account/consents/" + purpose.purpose().key() + (given ? "/withdrawal" : "/giving");
        return request.form(Press.button(given ? "rights.withdraw" : "rights.give"))
                .content(address);
    }
}
