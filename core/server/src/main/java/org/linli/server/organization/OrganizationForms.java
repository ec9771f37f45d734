package org.linli.server.organization;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ORGANIZATION_WRITE;

import java.util.Comparator;
import java.util.List;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.api.words.Words;
import org.linli.server.area.AreaChoices;
import org.linli.server.area.AreaTree;

/** The forms about organizations: add, change, and a fact of the life cycle each. */
final class OrganizationForms implements Pages {

    private final OrganizationRegister register;
    private final OrganizationSight sight;
    private final AreaTree areas;

    OrganizationForms(OrganizationRegister register, OrganizationSight sight, AreaTree areas) {
        this.register = register;
        this.sight = sight;
        this.areas = areas;
    }

    @Override
    public void routes(Routes to) {
        var staff = holders(ORGANIZATION_WRITE);
        to.get("/organizations/new", staff, request -> blank(request, request.form(OrganizationForm.FORM)))
                .post("/organizations", staff, OrganizationForm.FORM, this::add, this::blank)
                .get(
                        "/organizations/{id}/record",
                        staff,
                        request -> change(request, request.form(OrganizationForm.FORM)))
                .post("/organizations/{id}/record", staff, OrganizationForm.FORM, this::changed, this::change);
        for (var fact : LifeCycle.Fact.values()) {
            var path = "/organizations/{id}/" + fact.path();
            to.get(path, staff, request -> fact(request, request.form(FactForm.FORM), fact))
                    .post(
                            path,
                            staff,
                            FactForm.FORM,
                            (request, form) -> happened(request, form, fact),
                            (request, form) -> fact(request, form, fact));
        }
    }

    private Answer blank(Request request, FormView form) {
        return page(
                request.words().text("organization.add.title"),
                "/organizations",
                "/organizations",
                options(request, form));
    }

    private Answer add(Request request, OrganizationForm form) {
        mayPut(request, form);
        long id = register.add(request.viewer().actingAs(), form);
        return Answer.seeOther("/organizations/" + id).withNotice("organization.add.done", form.name());
    }

    private Answer change(Request request, FormView form) {
        var stored = sight.changeable(request);
        var organization = stored.organization();
        options(request, form)
                .value("kind", organization.kind())
                .value("name", organization.name())
                .value("area", String.valueOf(organization.areaId()))
                .value("parent", organization.parentId() == 0 ? "" : String.valueOf(organization.parentId()))
                .value("creditCode", stored.creditCode().code())
                .value("creditCodeReason", stored.creditCode().reason())
                .value("contactName", stored.contact().name());
        var page = "/organizations/" + stored.id();
        return page(
                request.words().text("organization.change.title", organization.name()), page + "/record", page, form);
    }

    private Answer changed(Request request, OrganizationForm form) {
        long id = sight.changeable(request).id();
        mayPut(request, form);
        register.change(request.viewer().actingAs(), id, form);
        return Answer.seeOther("/organizations/" + id).withNotice("organization.change.done");
    }

    private Answer fact(Request request, FormView form, LifeCycle.Fact fact) {
        var stored = sight.changeable(request);
        var page = "/organizations/" + stored.id();
        var heading = request.words()
                .text(
                        "organization.fact." + fact.name() + ".title",
                        stored.organization().name());
        return page(heading, page + "/" + fact.path(), page, form);
    }

    private Answer happened(Request request, FactForm form, LifeCycle.Fact fact) {
        long id = sight.changeable(request).id();
        register.record(request.viewer().actingAs(), id, fact, form.on());
        return Answer.seeOther("/organizations/" + id).withNotice("organization.fact.done");
    }

    /** One can put an organization only where one may change organizations. */
    private void mayPut(Request request, OrganizationForm form) {
        if (!request.viewer().mayIn(ORGANIZATION_WRITE, areas.place(form.area()))) {
            throw Refused.because("area", "organization.refused.area");
        }
    }

    private FormView options(Request request, FormView form) {
        return form.options("kind", kinds(request.words()))
                .options(
                        "area",
                        new AreaChoices(areas)
                                .of(request.viewer(), ORGANIZATION_WRITE, AreaLevel.DISTRICT, AreaLevel.COMPOUND))
                .options("parent", parents());
    }

    private List<Choice> kinds(Words words) {
        return register.kinds().stream()
                .map(kind -> new Choice(kind.key(), words.text("organization.kind." + kind.key())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private List<Choice> parents() {
        return register.possibleParents().stream()
                .map(StoredOrganization::organization)
                .map(above -> new Choice(String.valueOf(above.id()), above.name()))
                .toList();
    }

    private static Answer page(String heading, String action, String back, FormView form) {
        return Answer.workbench(
                heading, "organization/form.jte", new OrganizationViews.Asked(heading, action, back, form));
    }
}
