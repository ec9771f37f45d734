package org.linli.service365.matter;

import static org.linli.api.access.Access.holders;
import static org.linli.service365.matter.MatterPermissions.ANSWER;
import static org.linli.service365.matter.MatterPermissions.HAND_OVER;
import static org.linli.service365.matter.MatterPermissions.READ;
import static org.linli.service365.matter.MatterPermissions.UNMASK;

import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.search.SearchIndex;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The list of matters and the page of each, in the workbench. */
public final class MatterPages implements Pages {

    static final String MATTERS = "/service-365/matters";

    private static final String MATTER = MATTERS + "/{id}";

    private final Matters matters;
    private final MatterViews views;
    private final SearchIndex search;

    public MatterPages(Matters matters, MatterViews views, SearchIndex search) {
        this.matters = matters;
        this.views = views;
        this.search = search;
    }

    static String address(long id) {
        return MATTERS + "/" + id;
    }

    @Override
    public void routes(Routes to) {
        to.list(
                        MATTERS,
                        holders(READ),
                        MatterList.of(search),
                        (request, page) ->
                                Answer.workbench(request.words().text("matter.list.title"), "matter/list.jte", page))
                .get(MATTER, holders(READ), this::show)
                .post(MATTER + "/hand-over", holders(HAND_OVER), HandOverForm.FORM, this::handOver, this::handOverAgain)
                .post(MATTER + "/answer", holders(ANSWER), AnswerForm.FORM, this::answer, this::answerAgain)
                // a form sent twice leads here: the number is shown once
                .get(MATTER + "/unmasking", holders(UNMASK), this::show)
                .post(MATTER + "/unmasking", holders(UNMASK), UnmaskForm.FORM, this::unmask, this::unmaskAgain);
    }

    private Answer show(Request request) {
        return page(request, views.show(request, request.id("id")));
    }

    private Answer handOver(Request request, HandOverForm form) {
        long id = request.id("id");
        matters.handOver(request.viewer(), id, form);
        return Answer.seeOther(address(id)).withNotice("matter.hand-over.done");
    }

    private Answer handOverAgain(Request request, FormView form) {
        var view = views.show(request, request.id("id"));
        return page(request, view.withHandOver(again(request, view, form, HandOverForm.FORM, "reason")));
    }

    private Answer answer(Request request, AnswerForm form) {
        long id = request.id("id");
        matters.answer(request.viewer(), id, form);
        return Answer.seeOther(address(id)).withNotice("matter.answer.done");
    }

    private Answer answerAgain(Request request, FormView form) {
        var view = views.show(request, request.id("id"));
        return page(request, view.withAnswer(again(request, view, form, AnswerForm.FORM, "answer")));
    }

    /** A form that saw an older state would be refused for ever: it begins anew, with what was typed. */
    private static <T extends Record> FormView again(
            Request request, ShowView view, FormView refused, Form<T> form, String typed) {
        var seen = Integer.toString(view.matter().sequence());
        return refused.value("seen").equals(seen)
                ? refused
                : request.form(form).value("seen", seen).value(typed, refused.value(typed));
    }

    private Answer unmask(Request request, UnmaskForm form) {
        long id = request.id("id");
        var phone = matters.unmaskPhone(request.viewer(), id, form.purpose());
        var view = new PhoneView(phone, form.purpose(), address(id));
        return Answer.workbench(request.words().text("matter.unmask.title"), "matter/phone.jte", view);
    }

    private Answer unmaskAgain(Request request, FormView form) {
        return page(request, views.show(request, request.id("id")).withUnmask(form));
    }

    private static Answer page(Request request, ShowView view) {
        return Answer.workbench(view.matter().number(), "matter/show.jte", view)
                .withJson(view.matter().json(request.words()));
    }
}
