package org.linli.server.member;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ACCOUNT_MANAGE;
import static org.linli.server.access.CorePermissions.GRANT_MANAGE;
import static org.linli.server.access.CorePermissions.MEMBER_MERGE;
import static org.linli.server.access.CorePermissions.MEMBER_READ;
import static org.linli.server.access.CorePermissions.MEMBER_UNMASK;
import static org.linli.server.access.CorePermissions.MEMBER_WRITE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.access.Viewer;
import org.linli.api.area.Place;
import org.linli.api.code.IdentityNumber;
import org.linli.api.code.MobileNumber;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.member.Member;
import org.linli.api.organization.Organization;
import org.linli.api.organization.Organizations;
import org.linli.api.refusal.Refused;
import org.linli.api.slot.SlotPage;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaTree;
import org.linli.server.slot.Slots;
import org.linli.server.slot.Slots.About;

/** The list of members, the page of each, and the way to one by a whole number. */
final class MemberPages implements Pages {

    private final MemberRegister register;
    private final Ties ties;
    private final AreaTree areas;
    private final Organizations organizations;
    private final Slots slots;
    private final ListView<MemberRow> list;

    MemberPages(
            MemberRegister register,
            Ties ties,
            AreaTree areas,
            Organizations organizations,
            Slots slots,
            ListView<MemberRow> list) {
        this.register = register;
        this.ties = ties;
        this.areas = areas;
        this.organizations = organizations;
        this.slots = slots;
        this.list = list;
    }

    @Override
    public void routes(Routes to) {
        to.list("/members", holders(MEMBER_READ), list, this::list)
                .get("/members/lookup", holders(MEMBER_READ), request -> lookup(request, request.form(LookupForm.FORM)))
                .post("/members/lookup", holders(MEMBER_READ), LookupForm.FORM, this::found, this::lookup)
                .get("/members/{id}", holders(MEMBER_READ), this::show);
    }

    private Answer list(Request request, ListPage page) {
        return Answer.workbench(
                request.words().text("member.list.title"),
                "member/list.jte",
                new MemberViews.Listed(
                        page,
                        request.viewer().may(MEMBER_WRITE),
                        request.viewer().may(MEMBER_MERGE)));
    }

    private Answer lookup(Request request, FormView form) {
        return lookup(request, form, List.of());
    }

    private Answer found(Request request, LookupForm form) {
        var members = search(form.number()).stream()
                .filter(member -> request.viewer().mayIn(MEMBER_READ, member.place()))
                .toList();
        if (members.isEmpty()) {
            throw Refused.because("number", "member.lookup.nobody");
        }
        return members.size() == 1
                ? Answer.seeOther("/members/" + members.get(0).id())
                : lookup(request, request.form(LookupForm.FORM), members);
    }

    private Answer lookup(Request request, FormView form, List<Member> members) {
        return Answer.workbench(
                request.words().text("member.lookup.title"), "member/lookup.jte", new MemberViews.Found(form, members));
    }

    private List<Member> search(String number) {
        return read(MobileNumber::of, number)
                .map(register::withPhone)
                .or(() -> read(IdentityNumber::of, number)
                        .map(identity ->
                                register.withIdentity(identity).stream().toList()))
                .orElseThrow(() -> Refused.because("number", "member.lookup.unreadable"));
    }

    private static <T> Optional<T> read(Function<String, T> code, String text) {
        try {
            return Optional.of(code.apply(text));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Answer show(Request request) {
        var stored = new MemberSight(register).readable(request);
        var member = new Member(stored.id(), stored.name(), register.maskedPhone(stored), stored.place());
        var view = new MemberViews.Shown(
                member,
                register.maskedIdentity(stored),
                lives(stored.place()),
                stored.tags().stream().map(Tag::words).toList(),
                stored.skills(),
                ties.residences(stored.id()).stream()
                        .map(home -> new MemberViews.Home(home, areas.title(home.areaId())))
                        .toList(),
                ties.memberships(stored.id()).stream()
                        .map(post -> new MemberViews.Held(post, name(post.organizationId())))
                        .toList(),
                rights(request.viewer(), stored.place()));
        var page = Answer.workbench(stored.name(), "member/show.jte", view).withJson(MemberData.of(view, stored));
        var about = new About<>(SlotPage.MEMBER, member, member.place(), "/members/" + member.id());
        return slots.around(request, about, page);
    }

    private static MemberViews.Rights rights(Viewer viewer, Place place) {
        return new MemberViews.Rights(
                viewer.mayIn(MEMBER_WRITE, place),
                viewer.mayIn(MEMBER_UNMASK, place),
                viewer.mayIn(GRANT_MANAGE, place),
                viewer.mayIn(ACCOUNT_MANAGE, place));
    }

    private String lives(Place place) {
        long area = place.gridId() != 0 ? place.gridId() : place.communityId();
        return area == 0 ? "" : areas.title(area);
    }

    private String name(long organizationId) {
        return organizations.find(organizationId).map(Organization::name).orElse("");
    }
}
