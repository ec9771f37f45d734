package org.linli.server.organization;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.MEMBER_UNMASK;
import static org.linli.server.access.CorePermissions.ORGANIZATION_READ;
import static org.linli.server.access.CorePermissions.ORGANIZATION_WRITE;

import java.util.Arrays;
import java.util.List;
import org.linli.api.access.Viewer;
import org.linli.api.form.FormView;
import org.linli.api.list.ListPage;
import org.linli.api.list.ListView;
import org.linli.api.organization.Organization;
import org.linli.api.slot.SlotPage;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.area.AreaTree;
import org.linli.server.slot.Slots;
import org.linli.server.slot.Slots.About;

/** The list of organizations and the page of each. */
final class OrganizationPages implements Pages {

    private final OrganizationRegister register;
    private final OrganizationSight sight;
    private final AreaTree areas;
    private final Slots slots;
    private final ListView<OrganizationRow> list;

    OrganizationPages(
            OrganizationRegister register,
            OrganizationSight sight,
            AreaTree areas,
            Slots slots,
            ListView<OrganizationRow> list) {
        this.register = register;
        this.sight = sight;
        this.areas = areas;
        this.slots = slots;
        this.list = list;
    }

    @Override
    public void routes(Routes to) {
        to.list("/organizations", holders(ORGANIZATION_READ), list, this::list)
                .get("/organizations/{id}", holders(ORGANIZATION_READ), this::show)
                .get("/organizations/{id}/contact-disclosure", holders(MEMBER_UNMASK), this::askUnmask)
                .post(
                        "/organizations/{id}/contact-disclosure",
                        holders(MEMBER_UNMASK),
                        PurposeForm.FORM,
                        this::unmask,
                        this::asked);
    }

    private Answer list(Request request, ListPage page) {
        return Answer.workbench(
                request.words().text("organization.list.title"),
                "organization/list.jte",
                new OrganizationViews.Listed(page, request.viewer().may(ORGANIZATION_WRITE)));
    }

    private Answer show(Request request) {
        var stored = sight.readable(request);
        var view = shown(stored, request.viewer());
        var organization = stored.organization();
        var page = Answer.workbench(organization.name(), "organization/show.jte", view)
                .withJson(OrganizationData.of(view));
        var about =
                new About<>(SlotPage.ORGANIZATION, organization, stored.place(), "/organizations/" + organization.id());
        return slots.around(request, about, page);
    }

    private OrganizationViews.Shown shown(StoredOrganization stored, Viewer viewer) {
        var organization = stored.organization();
        var code = stored.creditCode();
        return new OrganizationViews.Shown(
                organization,
                areas.title(organization.areaId()),
                register.find(organization.parentId()).map(Organization::name).orElse(""),
                new OrganizationViews.CreditCode(code.code(), code.reason()),
                stored.life(),
                new OrganizationViews.Contact(stored.contact().name(), Masked.phone(register.phone(stored))),
                register.below(stored),
                facts(stored),
                sight.mayChange(viewer, stored),
                sight.mayUnmask(viewer, stored) && !stored.contact().phone().isEmpty());
    }

    private static List<LifeCycle.Fact> facts(StoredOrganization stored) {
        return Arrays.stream(LifeCycle.Fact.values())
                .filter(stored.life()::allows)
                .toList();
    }

    private Answer askUnmask(Request request) {
        return asked(request, request.form(PurposeForm.FORM));
    }

    private Answer asked(Request request, FormView form) {
        var stored = sight.unmaskable(request);
        var page = "/organizations/" + stored.id();
        var heading = request.words()
                .text("organization.unmask.title", stored.organization().name());
        return Answer.workbench(
                heading,
                "organization/form.jte",
                new OrganizationViews.Asked(heading, page + "/contact-disclosure", page, form));
    }

    private Answer unmask(Request request, PurposeForm form) {
        var stored = sight.unmaskable(request);
        var phone = register.unmaskContact(request.viewer().actingAs(), stored.id(), form.purpose());
        return Answer.workbench(
                stored.organization().name(),
                "organization/unmasked.jte",
                new OrganizationViews.Unmasked(stored.organization(), phone));
    }
}
