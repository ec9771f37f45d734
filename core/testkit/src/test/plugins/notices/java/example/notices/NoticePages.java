package example.notices;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.access.Access;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.list.Cell;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

record NoticePages(Notices notices, Supplier<NoticesSettings> settings) implements Pages {

    @Override
    public void routes(Routes to) {
        var form = Form.of(NoticeForm.class, "notice.write");
        to.get("/notices/{id}", Access.everyone(), this::show);
        to.post("/notices", Access.everyone(), form, this::written, this::refused);
        to.list("/notices", Access.everyone(), list(), this::board);
    }

    private Answer show(Request request) {
        var view = new NoticeView(
                7L,
                String.join(",", notices.titles()),
                settings.get().shownAtMost(),
                Instant.EPOCH,
                List.of(new NoticeForm(String.join(",", notices.seen()))));
        return Answer.page("notice", "notice/show.jte", view).withJson(view);
    }

    private Answer written(Request request, NoticeForm form) {
        notices.write(form.title());
        return Answer.seeOther("/notices");
    }

    private Answer refused(Request request, FormView form) {
        return Answer.page("notice", "notice/show.jte", form);
    }

    private Answer board(Request request, ListPage page) {
        return Answer.page("notice", "notice/list.jte", page);
    }

    private static ListView<Notice> list() {
        return ListView.of("notice.list", (row, context) -> new Notice(row.getLong("id"), row.getString("title")))
                .select("id, title")
                .from("notices_notice")
                .id("id", Notice::id)
                .column("title", notice -> Cell.text(notice.title()))
                .sort("title", "title", Notice::title, false);
    }

    record Notice(long id, String title) {}
}
