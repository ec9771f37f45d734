package org.linli.server.cases;

import static org.linli.api.access.Access.holders;
import static org.linli.api.access.Access.signedIn;

import java.util.Map;
import java.util.Set;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.file.FileRule;
import org.linli.api.list.ListPage;
import org.linli.api.procedure.Procedure;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.work.CaseKind;
import org.linli.api.work.OpenRuns;
import org.linli.server.form.FormFields;
import org.linli.server.view.CoreTemplates;
import org.linli.server.web.Owner;

/** Registers all that follows from a kind of cases, through the setup of the plugin that declares it. */
public final class Cases<F extends Record> {

    /** What a case's list has of itself: no field of a form can be a column under such a name. */
    private static final Set<String> RESERVED =
            Set.of("number", "title", "place", "step", "undertaker", "started", "due", "q", "late", "community");

    private final CaseGround<F> ground;
    private final CaseStart<F> start;
    private final CaseList<F> list;

    private Cases(CaseGround<F> ground) {
        this.ground = ground;
        this.start = new CaseStart<>(ground);
        this.list = new CaseList<>(ground);
    }

    /**
     * Gives who may see the files of a case. Throws IllegalArgumentException when the kind names a field that its form
     * does not have.
     */
    public static <F extends Record> FileRule declare(Setup to, Owner owner, CaseKind<F> kind) {
        check(kind);
        var cases = new Cases<>(new CaseGround<>(to, owner, kind, to.search(kind.noun())));
        cases.register();
        return cases::mayReadFiles;
    }

    private static void check(CaseKind<?> kind) {
        for (var field : kind.columns()) {
            if (RESERVED.contains(field)) {
                throw new IllegalArgumentException(kind.noun() + " cannot have a column " + field);
            }
            FormFields.constants(kind.form().type(), field);
        }
        for (var field : new String[] {kind.place(), kind.title()}) {
            if (!field.isEmpty()) {
                FormFields.constants(kind.form().type(), field);
            }
        }
    }

    private void register() {
        var to = ground.to();
        var kind = ground.kind();
        var path = kind.path();
        to.procedure(shown(kind.procedure(), path + "/{id}"));
        to.routes(routes -> routes.list(path, holders(kind.read()), list.view(), this::list)
                .get(path + "/new", kind.start(), request -> start.ask(request, request.form(kind.form())))
                .post(path, kind.start(), kind.form(), start::accept, start::ask));
        to.runs(path + "/{id}", signedIn(), kind.procedure(), new CasePage<>(ground));
        to.navigation(ground.titleKey(), path).forStaff(kind.read());
        if (kind.start() instanceof Access.Holders holders) {
            to.navigation(ground.newKey(), path + "/new").forStaff(holders.permission());
        } else {
            to.navigation(ground.newKey(), path + "/new").forPublic();
        }
        to.figures(new CaseFigures<>(ground, list).all());
        to.staffCard(
                kind.read(),
                new OpenRuns(to, kind.procedure().key(), kind.read(), ground::title, "case.card.note", path));
        new CaseRights<>(ground).register();
    }

    /** The procedure, with where its runs are shown. */
    private static Procedure shown(Procedure procedure, String page) {
        var parts = procedure.parts();
        var pages = new Procedure.Parts(
                parts.forms(), parts.relations(), parts.effects(), parts.replaced(), new Procedure.Where(page, page));
        return new Procedure(procedure.key(), procedure.version(), procedure.variant(), procedure.steps(), pages);
    }

    private Answer list(Request request, ListPage page) {
        var title = ground.title(request.words());
        var add = ground.kind().start().admits(request.viewer()) ? ground.kind().path() + "/new" : "";
        var body = CoreTemplates.content(
                "cases/list.jte",
                Map.of("title", title, "add", add, "asked", request.words().text(ground.newKey()), "list", page));
        return start.page(request, title, body);
    }

    private boolean mayReadFiles(Request request, long id) {
        return ground.to().data().read(handle -> ground.to().procedures().find(handle, id)).stream()
                .anyMatch(
                        run -> run.procedure().equals(ground.kind().procedure().key())
                                && ground.visible(request.viewer(), run));
    }
}
