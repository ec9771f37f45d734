package org.linli.server.project;

import static org.linli.api.access.Access.holders;
import static org.linli.server.access.CorePermissions.ORGANIZATION_READ;
import static org.linli.server.access.CorePermissions.PROJECT_READ;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.linli.api.form.As;
import org.linli.api.form.Form;
import org.linli.api.form.FormView;
import org.linli.api.form.Widget;
import org.linli.api.procedure.Details;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.OpenMove;
import org.linli.api.procedure.Procedure;
import org.linli.api.refusal.Refused;
import org.linli.api.web.Answer;
import org.linli.api.web.NotFound;
import org.linli.api.web.Pages;
import org.linli.api.web.Request;
import org.linli.api.web.Routes;
import org.linli.server.organization.OrganizationChoices;

/** The moves by which a project goes on through the procedure of its kind. */
final class CoursePages implements Pages {

    private static final String MOVE = ProjectPages.PROJECTS + "/{id}/moves/{move}";
    private static final Form<Moving> FORM = Form.of(Moving.class, "project.move");

    private final ProjectMoves moves;
    private final ProjectRegister register;
    private final OrganizationChoices organizations;
    private final ProjectSight sight;

    CoursePages(ProjectMoves moves, OrganizationChoices organizations) {
        this.moves = moves;
        this.register = moves.register();
        this.organizations = organizations;
        this.sight = new ProjectSight(register);
    }

    /** Who may make a move is said by the procedure. */
    record Moving(
            @As(Widget.HIDDEN) int seen,
            @As(Widget.SELECT) Optional<Long> organization,
            @As(Widget.TEXTAREA) @Size(max = 2000) String reason) {}

    @Override
    public void routes(Routes to) {
        to.get(MOVE, holders(PROJECT_READ), request -> ask(request, request.form(FORM)))
                .post(MOVE, holders(PROJECT_READ), FORM, this::move, this::ask);
    }

    private Answer ask(Request request, FormView form) {
        var running = sight.readable(request);
        var move = open(request, running);
        boolean handsOver = move.move().kind() == Move.Kind.HAND_OVER;
        form.value("seen", Integer.toString(running.run().sequence()))
                .options("organization", organizations.of(request.viewer(), ORGANIZATION_READ));
        var fields = handsOver ? new String[] {"seen", "organization", "reason"} : new String[] {"seen", "reason"};
        var words = Procedure.words(running.run().procedure()) + ".move."
                + move.move().key();
        var title = request.words().text(words) + " \u00b7 "
                + running.project().content().title();
        var page = ProjectPages.PROJECTS + "/" + running.id();
        var view = new ProjectViews.Moving(title, page + "/moves/" + move.move().key(), page, form, fields);
        return Answer.workbench(title, "project/move.jte", view);
    }

    private Answer move(Request request, Moving form) {
        var running = sight.readable(request);
        var move = open(request, running).move().key();
        var viewer = request.viewer();
        form.organization()
                .filter(to -> !organizations.mayChoose(viewer, ORGANIZATION_READ, to))
                .ifPresent(to -> {
                    throw Refused.because("organization", "project.refused.organization");
                });
        var details = Details.NONE
                .seen(form.seen())
                .reason(form.reason())
                .undertaker(form.organization().orElse(0L));
        register.ground()
                .data()
                .act(handle -> register.ground()
                        .procedures()
                        .move(handle, viewer, viewer.actingAs(), running.id(), move, details));
        return Answer.seeOther(ProjectPages.PROJECTS + "/" + running.id()).withNotice("project.move.done");
    }

    /** The move of the address, among those of the step at which the project stands. */
    private OpenMove open(Request request, RunningProject running) {
        var key = request.path("move");
        return moves.of(request.viewer(), running).stream()
                .filter(move -> move.open() && move.move().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("move " + key));
    }
}
