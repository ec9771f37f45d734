package org.linli.server.roster;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ROSTER_IMPORT;

import java.util.List;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.member.Members;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaChoices;
import org.linli.server.area.AreaTree;
import org.linli.server.roster.TakeForm.Sure;
import org.linli.server.web.OutsideAct;

/** The pages on which staff send rosters of the core's registers, and undo them. */
final class RosterPages implements Pages {

    private static final String BASE = "/rosters";
    private static final List<CoreKind> KINDS = List.of(CoreKind.values());

    private final Rosters rosters;
    private final SentSheets sheets;
    private final AreaTree areas;
    private final RosterShow show;
    private final RosterSight sight;
    private final ImportPages<TakeForm> imports;

    RosterPages(SentSheets sheets, AreaTree areas, Members members) {
        this.sheets = sheets;
        this.rosters = sheets.rosters();
        this.areas = areas;
        this.sight = new RosterSight(rosters, KINDS);
        this.show = new RosterShow(sight, members, BASE);
        this.imports = new ImportPages<>(sight, show, BASE, holders(ROSTER_IMPORT), TakeForm.FORM, TakeForm::take);
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(ROSTER_IMPORT);
        var undoing = BASE + "/{id}/undoing";
        // outside an act: the file is copied, and the work is done beside
        to.get(BASE, staff, this::history)
                .get(BASE + "/new", staff, request -> ask(request, request.form(RosterForm.FORM)))
                .get(BASE + "/template/{kind}", staff, this::template)
                .post(BASE, staff, RosterForm.FORM, new OutsideAct<>(this::send), this::ask)
                .get(undoing, staff, request -> imports.sure(request, request.form(Sure.UNDO), "undoing"))
                .post(undoing, staff, Sure.UNDO, new OutsideAct<>(this::undo), imports.sure("undoing"));
        imports.routes(to);
    }

    private Answer history(Request request) {
        var listed = show.listed(request.viewer(), RosterShow.before(request), request.words());
        return Answer.workbench(request.words().text("roster.list.title"), "roster/list.jte", listed)
                .withJson(listed.lines().stream()
                        .map(line -> RosterData.of(line.roster()))
                        .toList());
    }

    private Answer template(Request request) {
        return KINDS.stream()
                .filter(kind -> kind.key().equals(request.path("kind")))
                .findFirst()
                .map(kind -> EmptySheet.of(kind, request.words()))
                .orElseThrow(() -> new NotFound("kind of roster"));
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
        return Answer.seeOther(BASE + "/" + sheets.send(request, form.kind(), form.file(), area));
    }

    private Answer undo(Request request, Sure sure) {
        var roster = sight.visible(request);
        rosters.undo(request.viewer().scope(sight.kind(roster).permission()), roster.id());
        rosters.begin();
        return Answer.seeOther(BASE + "/" + roster.id());
    }

    private static List<CoreKind> kinds(Viewer viewer) {
        return KINDS.stream().filter(kind -> viewer.may(kind.permission())).toList();
    }

    /** Where the viewer may write anything that a roster can hold. */
    private List<Choice> communities(Viewer viewer) {
        return new AreaChoices(areas)
                .of(viewer, CoreKind.MEMBERS.permission(), AreaLevel.COMMUNITY, AreaLevel.COMMUNITY);
    }
}
