package org.linli.server.area;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.AREA_WRITE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.Forbidden;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;

/** The forms by which an area is merged into another, and a part of one is made another. */
final class AreaReformPages implements Pages {

    private static final Form<MergingForm> MERGING = Form.of(MergingForm.class, "area.merging");
    private static final Form<SplittingForm> SPLITTING = Form.of(SplittingForm.class, "area.splitting");

    private final AreaTree tree;
    private final AreaReform reform;

    AreaReformPages(AreaTree tree, AreaReform reform) {
        this.tree = tree;
        this.reform = reform;
    }

    /** The form that says into which area. */
    record MergingForm(@As(Widget.SELECT) long into) {}

    /**
     * The form that says what the new area is called, and what it takes along.
     *
     * @param children names of areas directly below, one in a line
     */
    record SplittingForm(
            @NotBlank @Size(max = 100) String name,
            @Pattern(regexp = "(\\d{9}|\\d{12})?") String code,
            @As(Widget.TEXTAREA) @Size(max = 5_000) String children) {}

    @Override
    public void routes(Routes to) {
        var staff = holders(AREA_WRITE);
        to.get("/areas/{id}/merging", staff, request -> merging(request, request.form(MERGING)))
                .post("/areas/{id}/merging", staff, MERGING, this::merge, this::merging)
                .get("/areas/{id}/splitting", staff, request -> splitting(request, request.form(SPLITTING)))
                .post("/areas/{id}/splitting", staff, SPLITTING, this::split, this::splitting);
    }

    private Answer merging(Request request, FormView form) {
        var area = changeable(request).area();
        var own = String.valueOf(area.id());
        var others = new AreaChoices(tree)
                .of(request.viewer(), AREA_WRITE, area.level(), area.level()).stream()
                        .filter(choice -> !choice.value().equals(own))
                        .toList();
        form.options("into", others);
        return asked(request, form, "merging");
    }

    private Answer merge(Request request, MergingForm form) {
        var gone = changeable(request);
        var into = tree.node(form.into())
                .filter(node -> request.viewer().mayIn(AREA_WRITE, node.place()))
                .orElseThrow(() -> Refused.because("into", "form.refused.choice"));
        reform.merge(request.viewer().actingAs(), gone.id(), into.id());
        return Answer.seeOther("/areas/" + into.id())
                .withNotice("area.merging.done", gone.area().name(), into.area().name());
    }

    private Answer splitting(Request request, FormView form) {
        return asked(request, form, "splitting");
    }

    private Answer split(Request request, SplittingForm form) {
        var node = changeable(request);
        var names = form.children()
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var entry = new NewArea(node.area().level(), form.code(), form.name().strip());
        long id = reform.split(request.viewer().actingAs(), node.id(), entry, names);
        return Answer.seeOther("/areas/" + id).withNotice("area.splitting.done", form.name());
    }

    private Answer asked(Request request, FormView form, String fact) {
        var area = changeable(request).area();
        return Answer.workbench(
                request.words().text("area." + fact + ".title", area.name()),
                "area/form.jte",
                new AreaViews.Asked(area, fact, form));
    }

    private AreaNode changeable(Request request) {
        var node = AreaPages.seen(tree, request);
        if (!request.viewer().mayIn(AREA_WRITE, node.place())) {
            throw new Forbidden("change area " + node.id());
        }
        if (!AreaReform.reforms(node.area().level())) {
            throw new NotFound("an area to merge or split");
        }
        return node;
    }
}
