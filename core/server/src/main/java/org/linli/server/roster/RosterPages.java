package org.linli.server.roster;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ROSTER_IMPORT;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaChoices;
import org.linli.server.area.AreaTree;
import org.linli.server.file.FileStore;
import org.linli.server.web.OutsideAct;
import org.linli.server.web.WebRequest;

/** The pages on which staff send rosters, see what would become of them, take them and undo them. */
final class RosterPages implements Pages {

    private static final int SHOWN_AT_ONCE = 50;

    private final Rosters rosters;
    private final FileStore files;
    private final AreaTree areas;
    private final RosterSight sight;
    private final RosterShow show;

    RosterPages(Rosters rosters, FileStore files, AreaTree areas, RosterShow show) {
        this.rosters = rosters;
        this.files = files;
        this.areas = areas;
        this.sight = new RosterSight(rosters);
        this.show = show;
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(ROSTER_IMPORT);
        // outside an act: the file is copied, and the work is done beside
        to.get("/rosters", staff, this::history)
                .get("/rosters/new", staff, request -> ask(request, request.form(RosterForm.FORM)))
                .post("/rosters", staff, RosterForm.FORM, new OutsideAct<>(this::send), this::ask)
                .get("/rosters/{id}", staff, request -> shown(request, request.form(TakeForm.FORM)))
                .post("/rosters/{id}/taking", staff, TakeForm.FORM, new OutsideAct<>(this::take), this::shown)
                .get(
                        "/rosters/{id}/undoing",
                        staff,
                        request -> sure(request, request.form(TakeForm.Sure.UNDO), "undoing"))
                .post("/rosters/{id}/undoing", staff, TakeForm.Sure.UNDO, new OutsideAct<>(this::undo), sure("undoing"))
                .get(
                        "/rosters/{id}/dropping",
                        staff,
                        request -> sure(request, request.form(TakeForm.Sure.DROP), "dropping"))
                .post(
                        "/rosters/{id}/dropping",
                        staff,
                        TakeForm.Sure.DROP,
                        new OutsideAct<>(this::drop),
                        sure("dropping"));
    }

    private Answer history(Request request) {
        long before =
                request.query("before").matches("\\d{1,18}") ? Long.parseLong(request.query("before")) : Long.MAX_VALUE;
        var viewer = request.viewer();
        long member = RosterSight.everywhere(viewer) ? 0 : viewer.memberId();
        var found = rosters.history(member, before, SHOWN_AT_ONCE + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN_AT_ONCE));
        var next = found.size() > SHOWN_AT_ONCE
                ? "/rosters?before=" + shown.get(SHOWN_AT_ONCE - 1).id()
                : "";
        var lines =
                shown.stream().map(roster -> show.line(roster, request.words())).toList();
        return Answer.workbench(
                        request.words().text("roster.list.title"),
                        "roster/list.jte",
                        new RosterViews.Listed(lines, next))
                .withJson(shown.stream().map(RosterData::of).toList());
    }

    private Answer ask(Request request, FormView form) {
        var kinds = kinds(request.viewer());
        var words = request.words();
        form.options(
                        "kind",
                        kinds.stream()
                                .map(kind -> new Choice(kind.name(), words.text(kind.words())))
                                .toList())
                .options("area", communities(request.viewer()));
        return Answer.workbench(words.text("roster.send.title"), "roster/new.jte", new RosterViews.Asked(form, kinds));
    }

    private Answer send(Request request, RosterForm form) {
        var viewer = request.viewer();
        if (!viewer.may(form.kind().permission())) {
            throw Refused.because("kind", "roster.refused.kind");
        }
        long area = form.area().orElse(0L);
        if (area != 0 && !viewer.mayIn(form.kind().permission(), areas.place(area))) {
            throw Refused.because("area", "roster.refused.area");
        }
        var staged = ((WebRequest) request).sessionKey();
        var given = files.give(staged, form.file().ids().get(0))
                .orElseThrow(() -> Refused.because("file", "form.refused.staged"));
        var who = viewer.actingAs();
        var sender = new Sender(
                new ActingAs(who.memberId(), who.organizationId(), 0, Channel.IMPORT),
                viewer.scope(form.kind().permission()),
                area,
                request.words().locale());
        long id = rosters.send(sender, form.kind(), given.name(), new ByteArrayInputStream(given.content()));
        rosters.begin();
        return Answer.seeOther("/rosters/" + id);
    }

    private Answer shown(Request request, FormView form) {
        var roster = sight.visible(request);
        return Answer.workbench(roster.file().name(), "roster/show.jte", show.view(roster, form, request.words()))
                .withJson(RosterData.of(roster));
    }

    private Answer take(Request request, TakeForm form) {
        var roster = sight.visible(request);
        rosters.take(request.viewer().scope(roster.kind().permission()), roster.id(), form.take());
        rosters.begin();
        return Answer.seeOther("/rosters/" + roster.id());
    }

    private Answer undo(Request request, TakeForm.Sure sure) {
        var roster = sight.visible(request);
        rosters.undo(request.viewer().scope(roster.kind().permission()), roster.id());
        rosters.begin();
        return Answer.seeOther("/rosters/" + roster.id());
    }

    private Answer drop(Request request, TakeForm.Sure sure) {
        var roster = sight.visible(request);
        rosters.drop(roster.id());
        return Answer.seeOther("/rosters")
                .withNotice("roster.dropping.done", roster.file().name());
    }

    private BiFunction<Request, FormView, Answer> sure(String act) {
        return (request, form) -> sure(request, form, act);
    }

    private Answer sure(Request request, FormView form, String act) {
        var roster = sight.visible(request);
        var words = "roster." + act;
        var view = new RosterViews.Sure(roster, words, form.content("/rosters/" + roster.id() + "/" + act));
        return Answer.workbench(
                request.words().text(words + ".title", roster.file().name()), "roster/sure.jte", view);
    }

    private static List<RosterKind> kinds(Viewer viewer) {
        return Arrays.stream(RosterKind.values())
                .filter(kind -> viewer.may(kind.permission()))
                .toList();
    }

    /** Where the viewer may write anything that a roster can hold. */
    private List<Choice> communities(Viewer viewer) {
        return new AreaChoices(areas)
                .of(viewer, RosterKind.MEMBERS.permission(), AreaLevel.COMMUNITY, AreaLevel.COMMUNITY);
    }
}
