package org.linli.server.rights;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.RIGHTS_HANDLE;

import java.util.List;
import java.util.Locale;
import org.linli.api.data.Data;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedures;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.web.OutsideAct;

/** Requests to be erased, as staff check and decide them. */
final class ErasurePages implements Pages {

    static final String PATH = "/erasures";

    private final Data data;
    private final Procedures procedures;
    private final ErasureRequests requests;
    private final Erasures erasures;
    private final ErasureLines lines;

    ErasurePages(Data data, Procedures procedures, ErasureRequests requests, Erasures erasures, ErasureLines lines) {
        this.data = data;
        this.procedures = procedures;
        this.requests = requests;
        this.erasures = erasures;
        this.lines = lines;
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(RIGHTS_HANDLE);
        to.list(PATH, staff, ErasureRow.list(), this::list)
                .get(
                        PATH + "/{id}",
                        staff,
                        request -> show(request, request.form(ErasureForms.CHECK), request.form(ErasureForms.DECIDE)))
                .post(
                        PATH + "/{id}/check",
                        staff,
                        ErasureForms.CHECK,
                        this::check,
                        (request, form) -> show(request, form, request.form(ErasureForms.DECIDE)))
                .post(
                        PATH + "/{id}/decision",
                        staff,
                        ErasureForms.DECIDE,
                        new OutsideAct<>(this::decide),
                        (request, form) -> show(request, request.form(ErasureForms.CHECK), form));
    }

    static String address(long id) {
        return PATH + "/" + id;
    }

    private Answer list(Request request, ListPage page) {
        return Answer.workbench(
                request.words().text("erasure.list.title"), "rights/list.jte", new RightsViews.Listed(page));
    }

    private Answer show(Request request, FormView check, FormView decide) {
        var asked = visible(request);
        Locale locale = request.words().locale();
        var kept = lines.kept(erasures.kept(asked.memberId()), locale);
        var view = data.read(handle -> {
            var run = requests.run(handle, asked);
            var moves = procedures.open(handle, request.viewer(), asked.id());
            var seen = Integer.toString(run.sequence());
            check.value("seen", seen);
            decide.value("seen", seen);
            return new RightsViews.Erasing(
                    asked,
                    lines.name(asked.memberId()),
                    run,
                    ErasureRow.tone(run.step()),
                    lines.of(handle, asked.id()),
                    kept,
                    lines.names(erasures.unfinished(handle, asked.memberId()), locale),
                    List.of(
                            new RightsViews.Act(
                                    "erasure.check.title",
                                    only(moves, ErasureProcedure.CHECK),
                                    check,
                                    address(asked.id()) + "/check"),
                            new RightsViews.Act(
                                    "erasure.decide.title",
                                    only(moves, ErasureProcedure.Decision.ERASE.move()),
                                    decide,
                                    address(asked.id()) + "/decision")));
        });
        return Answer.workbench(request.words().text("erasure.show.title", asked.number()), "rights/erasing.jte", view);
    }

    /** The move of this key; none where the run stands elsewhere. */
    private static List<OpenMove> only(List<OpenMove> moves, String key) {
        return moves.stream().filter(open -> open.move().key().equals(key)).toList();
    }

    private Answer check(Request request, ErasureForms.Check form) {
        requests.check(request.viewer(), visible(request), form);
        return Answer.seeOther(address(request.id("id"))).withNotice("erasure.check.done");
    }

    private Answer decide(Request request, ErasureForms.Decide form) {
        requests.decide(request.viewer(), visible(request), form);
        return Answer.seeOther(address(request.id("id"))).withNotice("erasure.decide.done");
    }

    private ErasureRequest visible(Request request) {
        long id = request.id("id");
        return data.read(handle -> new ErasureDao(handle).request(id))
                .filter(asked -> request.viewer().mayIn(RIGHTS_HANDLE, asked.place()))
                .orElseThrow(() -> new NotFound("erasure request " + id));
    }
}
