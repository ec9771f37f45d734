package org.linli.server.roster;

import static org.linli.api.access.Access.holders;

import org.linli.api.form.FormView;
import org.linli.api.member.Members;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.roster.TakeForm.Sure;
import org.linli.server.web.OutsideAct;

/** The pages of a roster that has an address of its own: send a sheet, see what was sent, and each import. */
public final class SheetPages implements Pages {

    private final SentSheets sheets;
    private final RosterKind kind;
    private final String base;
    private final RosterShow show;
    private final ImportPages<Sure> imports;

    public SheetPages(SentSheets sheets, RosterKind kind, String base, Members members) {
        this.sheets = sheets;
        this.kind = kind;
        this.base = base;
        var sight = new RosterSight(sheets.rosters(), kind);
        this.show = new RosterShow(sight, members, base);
        this.imports = new ImportPages<>(
                sight, show, base, holders(kind.permission()), Sure.TAKE, sure -> StoredRoster.Take.GOOD);
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(kind.permission());
        // outside an act: the file is copied, and the work is done beside
        to.get(base, staff, request -> ask(request, request.form(SheetForm.FORM)))
                .get(base + "/template", staff, request -> EmptySheet.of(kind, request.words()))
                .post(base, staff, SheetForm.FORM, new OutsideAct<>(this::send), this::ask);
        imports.routes(to);
    }

    private Answer ask(Request request, FormView form) {
        var title = request.words().text(kind.words());
        var listed = show.listed(request.viewer(), RosterShow.before(request), request.words());
        var view = new RosterViews.Sheets(title, form.content(base), kind.rowsMax(), base + "/template", listed);
        return ImportPages.page(request, title, "roster/sheet.jte", view)
                .withJson(listed.lines().stream()
                        .map(line -> RosterData.of(line.roster()))
                        .toList());
    }

    private Answer send(Request request, SheetForm form) {
        return Answer.seeOther(base + "/" + sheets.send(request, kind, form.file(), 0));
    }
}
