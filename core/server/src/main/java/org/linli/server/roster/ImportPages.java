package org.linli.server.roster;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.roster.TakeForm.Sure;
import org.linli.server.view.CoreTemplates;
import org.linli.server.web.Format;
import org.linli.server.web.OutsideAct;

/**
 * The pages of one import: what was found in it, taking it, giving it up, its refused rows.
 *
 * @param base the address below which they are
 * @param form what is asked before it is taken
 * @param how what is taken then
 */
record ImportPages<F extends Record>(
        RosterSight sight, RosterShow show, String base, Access staff, Form<F> form, Function<F, StoredRoster.Take> how)
        implements Pages {

    @Override
    public void routes(Routes to) {
        var one = base + "/{id}";
        // outside an act: the work is done beside
        to.get(one, staff, request -> shown(request, request.form(form)))
                .post(one + "/taking", staff, form, new OutsideAct<>(this::take), this::shown)
                .get(one + "/dropping", staff, request -> sure(request, request.form(Sure.DROP), "dropping"))
                .post(one + "/dropping", staff, Sure.DROP, new OutsideAct<>(this::drop), sure("dropping"))
                .get(one + "/refused", staff, this::refused);
    }

    /** A page of the core's, in the words of whoever it is shown by. */
    static Answer.Page page(Request request, String title, String template, Object view) {
        Content body = CoreTemplates.content(template, Map.of("view", view, "words", request.words()));
        return new Answer.Page(Answer.Frame.WORKBENCH, title, "", body, Answer.NO_JSON);
    }

    /** Asks once more before something is lost. */
    BiFunction<Request, FormView, Answer> sure(String act) {
        return (request, asked) -> sure(request, asked, act);
    }

    Answer sure(Request request, FormView asked, String act) {
        var roster = sight.visible(request);
        var words = "roster." + act;
        var href = base + "/" + roster.id();
        var view = new RosterViews.Sure(roster, href, words, asked.content(href + "/" + act));
        return page(
                request, request.words().text(words + ".title", roster.file().name()), "roster/sure.jte", view);
    }

    private Answer shown(Request request, FormView asked) {
        var roster = sight.visible(request);
        var view = show.view(roster, asked, request.words());
        return page(request, roster.file().name(), "roster/show.jte", view).withJson(RosterData.of(roster));
    }

    private Answer take(Request request, F sent) {
        var roster = sight.visible(request);
        var scope = request.viewer().scope(sight.kind(roster).permission());
        sight.rosters().take(scope, roster.id(), how.apply(sent));
        sight.rosters().begin();
        return Answer.seeOther(base + "/" + roster.id());
    }

    private Answer drop(Request request, Sure sure) {
        var roster = sight.visible(request);
        sight.rosters().drop(roster.id());
        return Answer.seeOther(base)
                .withNotice("roster.dropping.done", roster.file().name());
    }

    private Answer refused(Request request) {
        var roster = sight.visible(request);
        var file =
                sight.rosters().refused(roster.id()).orElseThrow(() -> new NotFound("refused rows of " + roster.id()));
        try {
            var name = request.words().text("roster.refused.file", roster.file().name());
            return new Answer.Bytes(Format.XLSX.mediaType(), Files.readAllBytes(file), name + ".xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
