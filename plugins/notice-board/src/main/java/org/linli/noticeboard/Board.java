package org.linli.noticeboard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.linli.api.Setup;
import org.linli.api.access.Access;
import org.linli.api.access.Permission;
import org.linli.api.access.Viewer;
import org.linli.api.area.AreaLevel;
import org.linli.api.demo.Demo;
import org.linli.api.form.AreaChoices;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.api.list.Cell;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The board and the page of each announcement, and the acts: one is published, one is taken off. */
public record Board(Setup to) {
    static final Permission PUBLISH = new Permission("notice-board.announcement.publish");
    static final String PATH = "/notice-board";
    private static final Form<Draft> DRAFT = Form.of(Draft.class, "announcement.draft");
    private static final Form<Withdrawal> WITHDRAWAL = Form.of(Withdrawal.class, "announcement.withdrawal");
    private static final ListView<Announcement> LIST = ListView.of("announcement.list", Announcement.class)
            .from("noticeboard_hanging")
            .id("id", Announcement::id)
            .column("title", row -> Cell.link(row.title(), PATH + "/" + row.id()))
            .column("community", row -> Cell.text(row.community()))
            .column("published", row -> new Cell.Moment(row.published()))
            .sort("newest", "id", Announcement::id, true)
            .inArea("community", "area_id");

    /** What hangs on the board of a community. */
    public record Announcement(long id, String title, String text, long areaId, String community, Instant published) {}

    /** One on its page, with the form that takes it off the board for those who may. */
    public record Shown(Announcement announcement, FormView withdrawal, boolean mayWithdraw) {}

    /** A new one, as it is written. */
    public record Draft(
            long area,
            @NotBlank @Size(max = 60) String title,
            @As(Widget.TEXTAREA) @NotBlank @Size(max = 2000) String text) {}

    /** Why one is taken off the board. */
    public record Withdrawal(@NotBlank @Size(max = 200) String reason) {}

    void routes(Routes routes) {
        routes.list(PATH, Access.everyone(), LIST, this::board)
                .form(PATH + "/new", Access.holders(PUBLISH), DRAFT, this::ask, this::publish)
                .get(PATH + "/{id}", Access.everyone(), request -> show(request, request.form(WITHDRAWAL)))
                .post(PATH + "/{id}/withdrawal", Access.holders(PUBLISH), WITHDRAWAL, this::withdraw, this::show);
    }

    private Answer board(Request request, ListPage page) {
        return Answer.page(request.words().text("plugin.name"), "announcement/list.jte", page);
    }

    private Answer ask(Request request, FormView form) {
        form.options("area", communities(request.viewer()).options());
        return Answer.workbench(request.words().text("announcement.new"), "announcement/new.jte", form);
    }

    private Answer publish(Request request, Draft draft) {
        return Answer.seeOther(PATH + "/" + publish(request.viewer(), draft)).withNotice("announcement.published");
    }

    private long publish(Viewer who, Draft draft) {
        long community = communities(who).chosen("area", draft.area()).id();
        long id = to.data().newId();
        return to.data().act(handle -> {
            var now = to.clock().instant();
            handle.attach(AnnouncementDao.class).insert(id, draft.title(), draft.text(), community, now);
            to.audit().record(handle, who.actingAs(), "announcement.publish", "announcement", id, "");
            return id;
        });
    }

    private Answer show(Request request, FormView withdrawal) {
        var found = request.row(LIST);
        if (withdrawal.refused()) {
            request.must(PUBLISH, to.areas().place(found.areaId()));
        }
        var view = new Shown(found, withdrawal, communities(request.viewer()).has(found.areaId()));
        return Answer.page(found.title(), "announcement/show.jte", view).withJson(found);
    }

    private Answer withdraw(Request request, Withdrawal given) {
        var found = request.row(LIST);
        request.must(PUBLISH, to.areas().place(found.areaId()));
        to.data().act(handle -> {
            var who = request.viewer().actingAs();
            to.audit().record(handle, who, "announcement.withdraw", "announcement", found.id(), given.reason());
            return handle.attach(AnnouncementDao.class)
                    .withdraw(found.id(), to.clock().instant());
        });
        return Answer.seeOther(PATH).withNotice("announcement.withdrawn");
    }

    private AreaChoices communities(Viewer who) {
        return AreaChoices.within(to.areas(), who.scope(PUBLISH), AreaLevel.COMMUNITY);
    }

    void demo(Demo demo) {
        demo.weekly(Board.class, "/demo/announcements.tsv", (area, cells) -> {
            publish(demo.as("clerk", area.id()), new Draft(area.id(), cells.get(0), cells.get(1)));
        });
    }
}
