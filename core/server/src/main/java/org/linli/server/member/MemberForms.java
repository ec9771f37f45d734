package org.linli.server.member;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;

import org.linli.api.area.AreaLevel;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaChoices;
import org.linli.server.area.AreaTree;

/** The forms that add a member and change one. */
final class MemberForms implements Pages {

    private final MemberRegister register;
    private final MemberSight sight;
    private final AreaTree areas;

    MemberForms(MemberRegister register, AreaTree areas) {
        this.register = register;
        this.areas = areas;
        sight = new MemberSight(register);
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(MEMBER_WRITE);
        to.get("/members/new", staff, request -> blank(request, request.form(MemberForm.FORM)))
                .post("/members", staff, MemberForm.FORM, this::add, this::blank)
                .get("/members/{id}/record", staff, request -> change(request, request.form(MemberForm.FORM)))
                .post("/members/{id}/record", staff, MemberForm.FORM, this::changed, this::change);
    }

    private Answer blank(Request request, FormView form) {
        var heading = request.words().text("member.add.title");
        return page(heading, "/members", "/members", options(request, form));
    }

    private Answer add(Request request, MemberForm form) {
        long id = register.add(request.viewer().actingAs(), person(request, form));
        return Answer.seeOther("/members/" + id).withNotice("member.add.done", form.name());
    }

    private Answer change(Request request, FormView form) {
        var member = sight.changeable(request);
        var place = member.place();
        options(request, form)
                .value("name", member.name())
                .value("area", String.valueOf(place.gridId() != 0 ? place.gridId() : place.communityId()))
                .value("skills", member.skills());
        for (var tag : Tag.values()) {
            form.value(tag.field(), String.valueOf(member.tags().contains(tag)));
        }
        var page = "/members/" + member.id();
        return page(request.words().text("member.change.title", member.name()), page + "/record", page, form);
    }

    private Answer changed(Request request, MemberForm form) {
        long id = sight.changeable(request).id();
        register.change(request.viewer().actingAs(), id, person(request, form));
        return Answer.seeOther("/members/" + id).withNotice("member.change.done");
    }

    private NewMember person(Request request, MemberForm form) {
        var place = areas.place(form.area());
        if (!request.viewer().mayIn(MEMBER_WRITE, place)) {
            throw Refused.because("area", "member.refused.area");
        }
        return new NewMember(form.name(), form.phone(), form.identity(), place, form.tags(), form.skills());
    }

    private FormView options(Request request, FormView form) {
        var choices = new AreaChoices(areas).of(request.viewer(), MEMBER_WRITE, AreaLevel.COMMUNITY, AreaLevel.GRID);
        return form.options("area", choices);
    }

    private static Answer page(String heading, String action, String back, FormView form) {
        return Answer.workbench(heading, "member/form.jte", new MemberViews.Asked(heading, action, back, form));
    }
}
