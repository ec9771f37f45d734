package org.linli.server.catalogue;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.PLUGIN_MANAGE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.home.HomeCard.Card;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.server.catalogue.CatalogueView.Buttons;
import org.linli.server.plugin.PluginHost;
import org.linli.server.web.OutsideAct;

/** The part of the plugins page that catalogues have: what can be had, and what is to be known of what is there. */
public final class CataloguePages {

    static final String READING = "/plugins/catalogue/reading";

    private static final String PAGE = "/plugins/catalogue";
    private static final Access MANAGE = holders(PLUGIN_MANAGE);
    private static final Form<Sure> LOOK = Form.of(Sure.class, "plugin.catalogue.look");
    private static final Form<Sure> BRING = Form.of(Sure.class, "plugin.catalogue.bring");

    private final Catalogues catalogues;
    private final PluginHost host;

    public CataloguePages(Catalogues catalogues, PluginHost host) {
        this.catalogues = catalogues;
        this.host = host;
    }

    /** Nothing is asked: to send the form is to be sure. */
    record Sure() {}

    static String jar(String hash) {
        return PAGE + "/" + hash + "/bringing";
    }

    /** Brings the pages, the daily look and the card that tells of notices. */
    public void setup(Setup to) {
        // outside an act: what is fetched takes its time
        to.routes(routes -> routes.get(PAGE, MANAGE, request -> page(request, view(request)))
                .post(READING, MANAGE, LOOK, new OutsideAct<>(this::look), this::lookAgain)
                .post(jar("{hash}"), MANAGE, BRING, new OutsideAct<>(this::bring), this::bringAgain));
        to.daily("plugin-catalogues", catalogues::begin);
        to.staffCard(PLUGIN_MANAGE, this::card);
    }

    public CatalogueView view(Request request) {
        return view(request, request.form(LOOK), hash -> request.form(BRING));
    }

    private CatalogueView view(Request request, FormView look, Function<String, FormView> bring) {
        var looks = catalogues.looks();
        return CatalogueView.of(looks, stock(looks), request.words(), new Buttons(look, bring));
    }

    private Answer look(Request request, Sure sure) {
        boolean ended = catalogues.lookNow();
        return Answer.seeOther("/plugins")
                .withNotice(ended ? "plugin.catalogue.look.done" : "plugin.catalogue.look.going");
    }

    private Answer lookAgain(Request request, FormView form) {
        return page(request, view(request, form, hash -> request.form(BRING)));
    }

    private Answer bring(Request request, Sure sure) {
        var staging = host.staging();
        return Answer.seeOther("/plugins/staged/" + catalogues.fetch(request.path("hash"), staging::stage));
    }

    private Answer bringAgain(Request request, FormView form) {
        var asked = request.path("hash");
        return page(
                request, view(request, request.form(LOOK), hash -> hash.equals(asked) ? form : request.form(BRING)));
    }

    private static Answer page(Request request, CatalogueView view) {
        return Answer.workbench(request.words().text("plugin.catalogue.title"), "plugin/catalogue.jte", view);
    }

    private Optional<Card> card(Request request) {
        int concerns = stock(catalogues.looks()).concerns().size();
        var words = request.words();
        return concerns == 0
                ? Optional.empty()
                : Optional.of(new Card(
                        words.text("plugin.catalogue.notices"),
                        Integer.toString(concerns),
                        words.text("plugin.catalogue.notices.note"),
                        "/plugins"));
    }

    private Stock stock(List<Look> looks) {
        var indexes = looks.stream().flatMap(look -> look.index().stream()).toList();
        var seen = looks.stream().flatMap(look -> look.newest().stream()).toList();
        return new Stock(indexes, seen, host.plugins(), catalogues.district());
    }
}
