package org.linli.server.member;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.AREA_READ;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;
import static org.linli.server.access.CorePermissions.ORGANIZATION_READ;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.member.Member;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaTree;
import org.linli.server.organization.OrganizationChoices;

/** The forms about a member's homes and posts. */
final class TiePages implements Pages {

    private final Ties ties;
    private final MemberSight sight;
    private final AreaTree areas;
    private final OrganizationChoices organizations;

    TiePages(Ties ties, MemberSight sight, AreaTree areas, OrganizationChoices organizations) {
        this.ties = ties;
        this.sight = sight;
        this.areas = areas;
        this.organizations = organizations;
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(MEMBER_WRITE);
        to.get("/members/{id}/residences/new", staff, request -> home(request, request.form(ResidenceForm.FORM)))
                .post("/members/{id}/residences", staff, ResidenceForm.FORM, this::housed, this::home)
                .get(
                        "/members/{id}/memberships/new",
                        staff,
                        request -> post(request, request.form(MembershipForm.FORM)))
                .post("/members/{id}/memberships", staff, MembershipForm.FORM, this::appointed, this::post);
        ending(to, "residences", ties::leaveHome);
        ending(to, "memberships", ties::endPost);
    }

    /** An act that ends a tie: who, of which member, which one, on which day. */
    private interface Ending {
        void end(ActingAs who, long memberId, long tieId, LocalDate until);
    }

    private void ending(Routes to, String ties, Ending ending) {
        var path = "/members/{id}/" + ties + "/{tie}/end";
        to.get(path, holders(MEMBER_WRITE), request -> end(request, request.form(EndForm.FORM), ties))
                .post(
                        path,
                        holders(MEMBER_WRITE),
                        EndForm.FORM,
                        (request, form) -> done(
                                request,
                                id -> ending.end(request.viewer().actingAs(), id, request.id("tie"), form.until())),
                        (request, form) -> end(request, form, ties));
    }

    private Answer end(Request request, FormView form, String ties) {
        var member = sight.changeable(request);
        var page = "/members/" + member.id();
        return page(
                request.words().text("member.end.title", member.name()),
                page + "/" + ties + "/" + request.id("tie") + "/end",
                page,
                form);
    }

    private Answer housed(Request request, ResidenceForm form) {
        if (!request.viewer().mayIn(MEMBER_WRITE, areas.place(form.area()))) {
            throw Refused.because("area", "member.refused.area");
        }
        return done(request, id -> ties.house(request.viewer().actingAs(), form.of(id)));
    }

    private Answer appointed(Request request, MembershipForm form) {
        if (!organizations.mayChoose(request.viewer(), ORGANIZATION_READ, form.organization())) {
            throw Refused.because("organization", "member.refused.organization");
        }
        return done(request, id -> ties.appoint(request.viewer().actingAs(), form.of(id)));
    }

    private Answer done(Request request, Consumer<Long> act) {
        long id = sight.changeable(request).id();
        act.accept(id);
        return Answer.seeOther("/members/" + id).withNotice("member.ties.done");
    }

    private Answer post(Request request, FormView form) {
        var member = sight.changeable(request);
        var page = "/members/" + member.id();
        form.options("organization", organizations.of(request.viewer(), ORGANIZATION_READ));
        return page(request.words().text("member.membership.title", member.name()), page + "/memberships", page, form);
    }

    /** One walks down the tree, a page per level, and takes the area where one stands. */
    private Answer home(Request request, FormView form) {
        var stored = sight.changeable(request);
        var area = standing(request, form, stored.place().communityId());
        form.options("area", List.of(new Choice(String.valueOf(area.id()), areas.title(area.id()))))
                .value("area", String.valueOf(area.id()));
        var view = new MemberViews.Housing(
                new Member(stored.id(), stored.name(), "", stored.place()),
                areas.ancestry(area.id()).stream()
                        .filter(above -> above.level().compareTo(AreaLevel.SUBDISTRICT) >= 0)
                        .toList(),
                areas.children(area.id()),
                form);
        return Answer.workbench(
                request.words().text("member.residence.title", stored.name()), "member/housing.jte", view);
    }

    private Area standing(Request request, FormView form, long communityId) {
        var asked = form.refused() ? form.value("area") : request.query("in");
        return number(asked)
                .or(() -> number(String.valueOf(communityId)))
                .filter(area -> request.viewer().mayIn(AREA_READ, areas.place(area.id())))
                .orElseGet(areas::root);
    }

    private Optional<Area> number(String text) {
        return text.matches("\\d{1,18}") ? areas.find(Long.parseLong(text)) : Optional.empty();
    }

    private static Answer page(String heading, String action, String back, FormView form) {
        return Answer.workbench(heading, "member/form.jte", new MemberViews.Asked(heading, action, back, form));
    }
}
