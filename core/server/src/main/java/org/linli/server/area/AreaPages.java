package org.linli.server.area;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.AREA_READ;
import static org.linli.server.access.CorePermissions.AREA_WRITE;

import java.util.List;
import java.util.function.BiFunction;
import org.linli.api.access.Viewer;
import org.linli.api.area.Area;
import org.linli.api.area.AreaLevel;
import org.linli.api.form.Choice;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.refusal.Refused;
import org.linli.api.slot.SlotPage;
import org.linli.api.web.Answer;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.slot.Slots;
import org.linli.server.slot.Slots.About;

/**
 * The pages of areas. Down to the communities the register is public; below, one sees what lies within one's
 * grants.
 */
final class AreaPages implements Pages {

    private final AreaTree tree;
    private final AreaRegister register;
    private final AreaReform reform;
    private final Slots slots;

    AreaPages(AreaTree tree, AreaRegister register, AreaReform reform, Slots slots) {
        this.tree = tree;
        this.register = register;
        this.reform = reform;
        this.slots = slots;
    }

    @Override
    public void routes(Routes to) {
        to.get("/areas/{id}", holders(AREA_READ), this::show)
                .get(
                        "/areas/{id}/children/new",
                        holders(AREA_WRITE),
                        request -> ask(request, AreaForm.FORM, "children"))
                .post("/areas/{id}/children", holders(AREA_WRITE), AreaForm.FORM, this::add, refused("children"))
                .get("/areas/{id}/name", holders(AREA_WRITE), request -> ask(request, NameForm.FORM, "name"))
                .post("/areas/{id}/name", holders(AREA_WRITE), NameForm.FORM, this::rename, refused("name"))
                .get("/areas/{id}/parent", holders(AREA_WRITE), request -> ask(request, ParentForm.FORM, "parent"))
                .post("/areas/{id}/parent", holders(AREA_WRITE), ParentForm.FORM, this::govern, refused("parent"));
    }

    private Answer show(Request request) {
        var node = seen(tree, request);
        var area = node.area();
        var children = tree.childNodes(area.id()).stream()
                .filter(child -> maySee(request.viewer(), child))
                .map(AreaNode::area)
                .toList();
        var ancestry = tree.ancestry(area.id());
        var view = new AreaViews.Shown(
                area,
                ancestry.subList(0, ancestry.size() - 1),
                children,
                node.handNamed() ? node.officialName() : "",
                node.handPlaced()
                        ? tree.find(node.officialParentId()).map(Area::name).orElse("")
                        : "",
                request.viewer().mayIn(AREA_WRITE, node.place()),
                holdsOwn(area),
                area.level().compareTo(AreaLevel.DISTRICT) > 0,
                reform.history(area, request.viewer().mayIn(AREA_WRITE, node.place())));
        var page = Answer.workbench(area.name(), "area/show.jte", view).withJson(AreaData.of(area, children));
        return slots.around(request, new About<>(SlotPage.AREA, area, node.place(), "/areas/" + area.id()), page);
    }

    private Answer add(Request request, AreaForm form) {
        var parent = changeable(request);
        if (!holdsOwn(parent.area())) {
            throw Refused.because("level", "area.add.refused.level");
        }
        long id = register.add(request.viewer().actingAs(), parent.id(), form.entry());
        return Answer.seeOther("/areas/" + id).withNotice("area.add.done", form.name());
    }

    private Answer rename(Request request, NameForm form) {
        var node = changeable(request);
        reform.rename(request.viewer().actingAs(), node.id(), form.name().strip());
        return Answer.seeOther("/areas/" + node.id()).withNotice("area.rename.done");
    }

    private Answer govern(Request request, ParentForm form) {
        var node = changeable(request);
        var parent = tree.node(form.parent()).orElseThrow(() -> new NotFound("area " + form.parent()));
        if (!request.viewer().mayIn(AREA_WRITE, parent.place())) {
            throw new Forbidden("move an area out of one's grants");
        }
        register.govern(request.viewer().actingAs(), node.id(), form.parent());
        return Answer.seeOther("/areas/" + node.id()).withNotice("area.parent.done");
    }

    private <T extends Record> Answer ask(Request request, Form<T> form, String fact) {
        return asked(request, request.form(form), fact);
    }

    private BiFunction<Request, FormView, Answer> refused(String fact) {
        return (request, form) -> asked(request, form, fact);
    }

    private Answer asked(Request request, FormView form, String fact) {
        var area = changeable(request).area();
        if (fact.equals("name")) {
            form.value("name", area.name());
        } else if (fact.equals("parent")) {
            form.options("parent", parents(request.viewer(), area)).value("parent", String.valueOf(area.parentId()));
        }
        return Answer.workbench(
                request.words().text("area." + fact + ".title", area.name()),
                "area/form.jte",
                new AreaViews.Asked(area, fact, form));
    }

    private List<Choice> parents(Viewer viewer, Area area) {
        var lowest = AreaLevel.values()[Math.min(area.level().ordinal() - 1, AreaLevel.BUILDING.ordinal())];
        return new AreaChoices(tree).of(viewer, AREA_WRITE, AreaLevel.DISTRICT, lowest);
    }

    /** The area of the address; 404 when the viewer may not know of it. */
    static AreaNode seen(AreaTree tree, Request request) {
        return tree.node(request.id("id"))
                .filter(node -> maySee(request.viewer(), node))
                .orElseThrow(() -> new NotFound("area " + request.id("id")));
    }

    private AreaNode changeable(Request request) {
        var node = seen(tree, request);
        if (!request.viewer().mayIn(AREA_WRITE, node.place())) {
            throw new Forbidden("change area " + node.id());
        }
        return node;
    }

    private static boolean maySee(Viewer viewer, AreaNode node) {
        boolean official = node.area().level().compareTo(AreaLevel.COMMUNITY) <= 0;
        return official && viewer.may(AREA_READ) || viewer.mayIn(AREA_READ, node.place());
    }

    /** Whether what stands below is the district's own, and not the register's. */
    private static boolean holdsOwn(Area area) {
        return area.level().compareTo(AreaLevel.COMMUNITY) >= 0 && area.level() != AreaLevel.HOUSEHOLD;
    }
}
